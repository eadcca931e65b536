/* A snapshot with users by search, taken by the built command of an instance of the stand-in for Amazon Connect: what it asks for, and what it needs. */
require('ts-node').register({ transpileOnly: true, project: `${__dirname}/../tsconfig.json` });

const { spawn } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { text } = require('node:stream/consumers');
const { environmentOf } = require('../../test/cli/instance/centre');
const { addMixedUsers } = require('../../test/terraform/mixed-users');
const { ConnectStandIn } = require('../../test/terraform/stand-in/stand-in');

const PAGES_OF_SERVICE = 1000;
const COMMAND = join(__dirname, '../../bin/cdktf-aws-connect');

/** An instance with as many profiles and groups as AWS allows by default. */
function addFull(standIn, users) {
  const instance = standIn.addInstance({ alias: 'acme', mostUsers: users });
  addMixedUsers(instance, users);
  const fill = (list, most, add) => {
    for (let number = list.length; number < most; number++) {
      add(number);
    }
  };
  fill(instance.securityProfiles, 100, (number) => instance.addSecurityProfile(`Security profile ${number}`));
  fill(instance.routingProfiles, 100, (number) => instance.addRoutingProfile(`Routing profile ${number}`));
  fill(instance.hierarchyGroups, 500, (number) => instance.addHierarchyGroup(`Site ${number}`));
}

async function measure(users) {
  const standIn = await ConnectStandIn.start();
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  standIn.givePagesOf(PAGES_OF_SERVICE);
  addFull(standIn, users);
  const began = performance.now();
  const args = ['instance', 'snapshot', '--instance', 'acme', '--users', 'search', '--output', join(folder, 'acme.connect.json')];
  const child = spawn(process.execPath, ['--require', join(__dirname, 'peak.js'), COMMAND, ...args], {
    env: { ...process.env, ...environmentOf(standIn) },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [messages, peak, status] = await Promise.all([text(child.stderr), text(child.stdio[3]), new Promise((resolve) => child.on('close', resolve))]);
  const time = performance.now() - began;
  await standIn.close();
  rmSync(folder, { recursive: true });
  if (status !== 0) {
    throw new Error(messages);
  }
  console.log(JSON.stringify({ time, peak: Number(peak), requests: standIn.takeCalls().length }));
}

measure(Number(process.argv[2]));
