package com.example.contactcentre;

import com.hashicorp.cdktf.App;

public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        App app = new App();
        new ContactCentre(app, "contact-centre");
        app.synth();
    }
}
