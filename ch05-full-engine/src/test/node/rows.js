// SPDX-License-Identifier: Apache-2.0
// What dockerode must be able to do, by the rows of the table; it tells of each in TAP.
'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const Docker = require('dockerode');

const docker = new Docker({ socketPath: process.env.DOCKER_SOCKET });
const rows = new Map();

async function text(stream, tty) {
  const chunks = [];
  await new Promise((resolve, reject) => {
    stream.on('data', c => chunks.push(c)).on('end', resolve).on('error', reject);
  });
  const all = Buffer.concat(chunks);
  return tty ? all.toString() : unframed(all);
}

/** The payloads of the frames of eight bytes of header each. */
function unframed(bytes) {
  let out = '';
  for (let at = 0; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at + 4);
    out += bytes.toString('utf8', at + 8, at + 8 + length);
    at += 8 + length;
  }
  return out;
}

async function made(options = {}) {
  const HostConfig = { NetworkMode: 'none', ...options.HostConfig };
  return docker.createContainer({ Image: 'busybox', ...options, HostConfig });
}

async function started(options) {
  const container = await made(options);
  await container.start();
  return container;
}

const sleeping = name => started({ name, Cmd: ['sleep', '600'] });
const sh = line => ['sh', '-c', line];

/** What a shell in a container with these options writes. */
async function output(line, options = {}) {
  const container = await started({ Cmd: sh(line), ...options });
  await container.wait();
  const log = unframed(await container.logs({ stdout: true, stderr: true }));
  await container.remove();
  return log.trimEnd();
}

function seen(option, options, line, expected) {
  rows.set('docker run ' + option, async () => {
    const log = await output(line, options);
    assert(log.includes(expected), `expected [${expected}], and saw [${log}]`);
  });
}

const host = (option, HostConfig, line, expected) =>
  seen(option, { HostConfig }, line, expected);
const bridged = (option, HostConfig, line, expected) =>
  host(option, { NetworkMode: 'default', ...HostConfig }, line, expected);
/** One of these, or a refusal that says this: it is the kernel's to have it. */
const either = (option, HostConfig, line, expected) =>
  rows.set('docker run ' + option, async () => {
    const said = await output(line, { HostConfig }).catch(e => e.message);
    assert.match(said, expected);
  });
const cgroup = (v1, v2) =>
  `cd /sys/fs/cgroup; if [ -e ${v1} ]; then cat ${v1}; else cat ${v2}; fi`;

host('--memory', { Memory: 32 << 20 },
  cgroup('memory/memory.limit_in_bytes', 'memory.max'), '33554432');
host('--memory-reservation', { MemoryReservation: 16 << 20 },
  cgroup('memory/memory.soft_limit_in_bytes', 'memory.low'), '16777216');
host('--memory-swappiness', { MemorySwappiness: 10 },
  'cat /sys/fs/cgroup/memory/memory.swappiness', '10');
host('--cpus', { NanoCpus: 5e8 }, cgroup('cpu/cpu.cfs_quota_us', 'cpu.max'), '50000');
host('--cpu-quota', { CpuQuota: 25000 },
  cgroup('cpu/cpu.cfs_quota_us', 'cpu.max'), '25000');
either('--cpu-rt-period', { CpuRealtimePeriod: 500000 },
  'cat /sys/fs/cgroup/cpu/cpu.rt_period_us',
  /^500000$|kernel does not support CPU real-time scheduler/);
either('--cpu-rt-runtime', { CpuRealtimeRuntime: 10000 },
  'cat /sys/fs/cgroup/cpu/cpu.rt_runtime_us',
  /^10000$|kernel does not support CPU real-time scheduler|rt_runtime_us/);
host('--cpuset-cpus', { CpusetCpus: '0' },
  'grep Cpus_allowed_list /proc/self/status', '\t0');
host('--pids-limit', { PidsLimit: 20 }, cgroup('pids/pids.max', 'pids.max'), '20');
host('--cap-add', { CapAdd: ['SYS_TIME'] }, 'grep CapEff /proc/self/status',
  '00000000aa0425fb');
host('--cap-drop', { CapDrop: ['ALL'] }, 'grep CapEff /proc/self/status',
  '0000000000000000');
host('--privileged', { Privileged: true }, 'grep Seccomp: /proc/self/status', '\t0');
host('--security-opt', { SecurityOpt: ['no-new-privileges'] },
  'grep NoNewPrivs /proc/self/status', '\t1');
host('--group-add', { GroupAdd: ['1234'] }, 'id -G', '1234');
host('--read-only', { ReadonlyRootfs: true }, 'touch /new', 'Read-only file system');
host('--oom-score-adj', { OomScoreAdj: 300 }, 'cat /proc/self/oom_score_adj', '300');
host('--ulimit', { Ulimits: [{ Name: 'nofile', Soft: 100, Hard: 200 }] },
  'ulimit -Sn; ulimit -Hn', '100\n200');
host('--shm-size', { ShmSize: 1 << 20 }, 'df -k /dev/shm', ' 1024 ');
host('--tmpfs', { Tmpfs: { '/t': 'size=64k' } }, 'grep " /t " /proc/mounts', 'size=64k');
host('--sysctl', { Sysctls: { 'net.ipv4.ip_forward': '1' } },
  'cat /proc/sys/net/ipv4/ip_forward', '1');
host('--init', { Init: true }, 'tr "\\0" " " < /proc/1/cmdline', 'init');
/** A look at a namespace, and what this process of the host sees of it. */
const ofHost = kind => ['readlink /proc/self/ns/' + kind,
  fs.readlinkSync('/proc/self/ns/' + kind)];
host('--ipc', { IpcMode: 'host' }, ...ofHost('ipc'));
host('--pid', { PidMode: 'host' }, ...ofHost('pid'));
host('--uts', { UTSMode: 'host' }, ...ofHost('uts'));
either('--storage-opt', { StorageOpt: { size: '10m' } }, 'df -k /',
  / 10240 |--storage-opt is supported only for overlay over xfs/);
host('--mount', { Mounts: [{ Type: 'tmpfs', Target: '/t' }] },
  'grep " /t " /proc/mounts', 'tmpfs');
bridged('--add-host', { ExtraHosts: ['db:10.0.0.9'] }, 'cat /etc/hosts', '10.0.0.9\tdb');
bridged('--dns', { Dns: ['192.0.2.7'] }, 'cat /etc/resolv.conf', 'nameserver 192.0.2.7');
bridged('--dns-search', { DnsSearch: ['example.org'] }, 'cat /etc/resolv.conf',
  'search example.org');
bridged('--dns-option', { DnsOptions: ['ndots:3'] }, 'cat /etc/resolv.conf',
  'options ndots:3');
seen('--env', { Env: ['A=b'] }, 'echo $A', 'b');
seen('--hostname', { Hostname: 'box' }, 'hostname', 'box');
seen('--user', { User: '1000:1001' }, 'id -u; id -g', '1000\n1001');
seen('--workdir', { WorkingDir: '/new/place' }, 'pwd', '/new/place');
seen('--entrypoint', { Entrypoint: ['echo'], Cmd: ['hi'] }, '', 'hi');

rows.set('docker run', async () => {
  const { PassThrough } = require('node:stream');
  const out = new PassThrough();
  const written = text(out);
  const [ended] = await docker.run('busybox', sh('echo hi; exit 7'), out,
    { Tty: false });
  out.end();
  assert.equal(await written, 'hi\n');
  assert.equal(ended.StatusCode, 7);
});
rows.set('docker run --volume', async name => {
  const HostConfig = { Binds: [name + ':/v'] };
  await output('echo kept > /v/file', { HostConfig });
  assert.equal(await output('cat /v/file', { HostConfig }), 'kept');
});
rows.set('docker run --publish', async () => {
  const container = await started({
    Cmd: ['sleep', '600'], ExposedPorts: { '80/tcp': {} },
    HostConfig: { NetworkMode: 'default',
      PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1' }] } },
  });
  const ports = (await container.inspect()).NetworkSettings.Ports['80/tcp'];
  assert.equal(ports[0].HostIp, '127.0.0.1');
});
rows.set('docker run --restart', async () => {
  const container = await started({ Cmd: ['false'],
    HostConfig: { RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 1 } } });
  let inspected;
  do {
    inspected = await container.inspect();
  } while (inspected.State.Status !== 'exited');
  assert.equal(inspected.RestartCount, 1);
});
rows.set('docker run --label', async name => {
  await made({ Labels: { [name]: 'b' } });
  const filters = { label: [name + '=b'] };
  assert.equal((await docker.listContainers({ all: true, filters })).length, 1);
});
rows.set('docker create', async () => {
  assert.equal((await (await made()).inspect()).State.Status, 'created');
});
rows.set('docker start', async name => {
  assert.equal((await (await sleeping(name)).inspect()).State.Status, 'running');
});
rows.set('docker attach', async () => {
  const container = await made({ Cmd: ['cat'], OpenStdin: true, StdinOnce: true });
  const stream = await container.attach(
    { stream: true, stdin: true, stdout: true, hijack: true });
  await container.start();
  const out = text(stream);
  stream.end('typed\n');
  assert.equal(await out, 'typed\n');
});
rows.set('docker exec', async name => {
  const container = await sleeping(name);
  const exec = await container.exec({ Cmd: ['cat'], AttachStdin: true,
    AttachStdout: true });
  const stream = await exec.start({ hijack: true, stdin: true });
  const out = text(stream);
  stream.end('typed\n');
  assert.equal(await out, 'typed\n');
  assert.equal((await exec.inspect()).ExitCode, 0);
});
rows.set('docker logs --follow', async () => {
  const container = await started({ Cmd: sh('echo 1; sleep 0.3; echo 2') });
  assert.equal(await text(await container.logs({ follow: true, stdout: true })),
    '1\n2\n');
});
rows.set('docker wait', async () => {
  const container = await started({ Cmd: sh('exit 6') });
  assert.equal((await container.wait()).StatusCode, 6);
});
rows.set('docker pause', async name => {
  const container = await sleeping(name);
  await container.pause();
  assert((await container.inspect()).State.Paused);
  await container.unpause();
});
rows.set('docker unpause', async name => {
  const container = await sleeping(name);
  await container.pause();
  await container.unpause();
  assert(!(await container.inspect()).State.Paused);
});
rows.set('docker rename', async name => {
  const container = await sleeping(name);
  await container.rename({ name: name + '-2' });
  assert.equal((await container.inspect()).Name, `/${name}-2`);
});
rows.set('docker restart --timeout', async name => {
  const container = await sleeping(name);
  await container.restart({ t: 0 });
  assert((await container.inspect()).State.Running);
});
rows.set('docker stop --timeout', async name => {
  const container = await sleeping(name);
  await container.stop({ t: 0 });
  assert.equal((await container.inspect()).State.ExitCode, 137);
});
rows.set('docker kill', async name => {
  const container = await sleeping(name);
  await container.kill();
  assert.equal((await container.wait()).StatusCode, 137);
});
rows.set('docker rm --force', async name => {
  const container = await sleeping(name);
  await container.remove({ force: true });
  await assert.rejects(container.inspect(), { statusCode: 404 });
});
rows.set('docker ps --filter', async name => {
  await sleeping(name);
  const filters = { name: [name], status: ['running'] };
  assert.equal((await docker.listContainers({ filters })).length, 1);
});
rows.set('docker container prune --filter', async name => {
  const container = await made({ Labels: { [name]: '' } });
  await docker.pruneContainers({ filters: { label: [name] } });
  await assert.rejects(container.inspect(), { statusCode: 404 });
});
rows.set('docker top', async name => {
  assert.equal((await (await sleeping(name)).top()).Processes.length, 1);
});
rows.set('docker stats --no-stream', async name => {
  assert((await (await sleeping(name)).stats({ stream: false })).memory_stats.usage);
});
rows.set('docker update --memory', async name => {
  const container = await sleeping(name);
  await container.update({ Memory: 32 << 20, MemorySwap: 64 << 20 });
  assert.equal((await container.inspect()).HostConfig.Memory, 32 << 20);
});
rows.set('docker diff', async () => {
  const container = await started({ Cmd: ['touch', '/new'] });
  await container.wait();
  assert.deepEqual(await container.changes(), [{ Path: '/new', Kind: 1 }]);
});
rows.set('docker export', async () => {
  assert((await text(await (await made()).export(), true)).includes('bin/busybox'));
});
rows.set('docker cp', async () => {
  const tar = await (await made()).getArchive({ path: '/bin/busybox' });
  assert((await text(tar, true)).startsWith('busybox\0'));
});
rows.set('docker commit', async () => assert((await (await made()).commit()).Id));
rows.set('docker images', async () => {
  const images = await docker.listImages();
  assert(images.some(i => i.RepoTags.includes('busybox:latest')));
});
rows.set('docker image inspect', async () => {
  assert.equal((await docker.getImage('busybox').inspect()).Os, 'linux');
});
rows.set('docker history', async () => {
  assert((await docker.getImage('busybox').history()).length > 0);
});
rows.set('docker tag', async name => {
  await docker.getImage('busybox').tag({ repo: name, tag: '1' });
  assert((await docker.getImage(name + ':1').inspect()).Id);
});
rows.set('docker rmi', async name => {
  await docker.getImage('busybox').tag({ repo: name, tag: '1' });
  await docker.getImage(name + ':1').remove();
  await assert.rejects(docker.getImage(name + ':1').inspect(), { statusCode: 404 });
});
rows.set('docker load', async name => {
  await docker.getImage('busybox').tag({ repo: name, tag: '1' });
  const archive = await docker.getImage(name + ':1').get();
  const answer = await text(await docker.loadImage(archive), true);
  assert(answer.includes(`Loaded image: ${name}:1`), answer);
});
rows.set('docker pull', async () => docker.pull('nowhere'));
rows.set('docker build', async () =>
  docker.buildImage({ context: __dirname, src: ['package.json'] }));
rows.set('docker volume create', async name => {
  await docker.createVolume({ Name: name });
  assert.equal((await docker.getVolume(name).inspect()).Driver, 'local');
});
rows.set('docker volume ls --filter', async name => {
  await docker.createVolume({ Name: name });
  const { Volumes } = await docker.listVolumes({ filters: { name: [name] } });
  assert.equal(Volumes.length, 1);
});
rows.set('docker volume rm', async name => {
  await docker.createVolume({ Name: name });
  await docker.getVolume(name).remove();
  await assert.rejects(docker.getVolume(name).inspect(), { statusCode: 404 });
});
rows.set('docker network ls', async () => {
  const names = (await docker.listNetworks()).map(n => n.Name);
  assert.deepEqual(names.filter(n => ['bridge', 'none'].includes(n)).sort(),
    ['bridge', 'none']);
});
rows.set('docker network inspect', async () => {
  assert.equal((await docker.getNetwork('bridge').inspect()).Driver, 'bridge');
});
rows.set('docker network create', async name => docker.createNetwork({ Name: name }));
rows.set('docker network connect', async name =>
  docker.getNetwork('bridge').connect({ Container: (await sleeping(name)).id }));
rows.set('docker system df', async () => {
  assert((await docker.df()).Images.length > 0);
});
rows.set('docker info', async () => {
  assert.equal((await docker.info()).Driver, 'overlay2');
});
rows.set('docker version', async () => {
  assert.equal((await docker.version()).ApiVersion, '1.47');
});
rows.set('docker events', async name => {
  const container = await sleeping(name);
  const until = Math.floor(Date.now() / 1000) + 1;
  const events = await text(await docker.getEvents(
    { since: 1, until, filters: { container: [container.id] } }), true);
  assert(events.includes('"create"') && events.includes('"start"'), events);
});

async function tell(row, check, number) {
  try {
    await check('node' + number + 'x');
    console.log(`ok ${number} - ${row}`);
  } catch (e) {
    const said = String(e.message).replaceAll('\n', ' ');
    const refused = e.statusCode === 501 ? 'TODO' : 'FAILED';
    console.log(`not ok ${number} - ${row} # ${refused} ${said}`);
  }
}

async function main() {
  console.log(`1..${rows.size}`);
  let number = 0;
  for (const [row, check] of rows) {
    await tell(row, check, ++number);
  }
  process.exit(0);
}

main();
