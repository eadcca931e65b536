package com.example.contactcentre;

import io.github.cdktfawsconnect.ConnectInstance;
import io.github.cdktfawsconnect.IHierarchyGroup;
import io.github.cdktfawsconnect.IRoutingProfile;

/** A team has a routing profile of its name and a group of the hierarchy. */
record Team(IRoutingProfile routingProfile, IHierarchyGroup hierarchyGroup) {
    static Team of(ConnectInstance instance, String site, String name) {
        return new Team(instance.routingProfile(name), instance.hierarchyGroup(site + "/" + name));
    }
}
