// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import mason.engine.config.ExecConfig;
import mason.engine.json.DockerJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of shared namespaces ask of containers. */
abstract class SharingContainers {

    static final String LOOK =
            "for n in net ipc pid uts; do readlink /proc/self/ns/$n; done";
    static final String ALL_OF_HOST = "{'HostConfig': {'NetworkMode': 'host',"
            + " 'IpcMode': 'host', 'PidMode': 'host', 'UTSMode': 'host'}}";
    static final String OTHER =
            "{'HostConfig': {'NetworkMode': 'container:first',"
                    + " 'IpcMode': 'container:first', 'PidMode': 'container:first'}}";
    static final String FIRST =
            "{'Name': 'first', 'Hostname': 'house',"
                    + " 'HostConfig': {'IpcMode': 'shareable'}}";

    @TempDir
    Path state;
    TestEngine engine;

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    static String ofHost() throws Exception {
        return ids(Path.of("/proc/self"));
    }

    static String ids(Path process) throws Exception {
        StringBuilder ids = new StringBuilder();
        for (String kind : new String[]{"net", "ipc", "pid", "uts"}) {
            ids.append(Files.readSymbolicLink(process.resolve("ns").resolve(kind)))
                    .append('\n');
        }
        return ids.toString();
    }

    static Map<String, String> kinds(String ids) {
        Map<String, String> kinds = new TreeMap<>();
        ids.lines().forEach(l -> kinds.put(l.replaceFirst(":.*", ""), l));
        return kinds;
    }

    String said(String more, String line) throws Exception {
        Container container = engine.started(more, "sh", "-c", line);
        TestEngine.end(container);
        return engine.output(container);
    }

    String executed(Container container, String line) throws Exception {
        StringBuffer seen = new StringBuffer();
        Exec exec = engine.containers().execs().create(container, DockerJson.read(
                "{'Cmd': ['sh', '-c', '" + line + "']}", ExecConfig.class));
        engine.containers().execs().start(exec, Optional
                .of((stream, bytes, count) -> seen.append(new String(bytes, 0, count))));
        exec.end().get(20, TimeUnit.SECONDS);
        return seen.toString();
    }

    static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(30);
        while (!condition.call()) {
            assertThat(Instant.now()).as("what is waited for comes").isBefore(end);
            Thread.sleep(20);
        }
    }

    static String ofProcess(Container container) throws Exception {
        return ids(container.record().status().process().orElseThrow().pid().proc());
    }

    static void end(TestEngine engine, Container container) throws Exception {
        engine.containers().kill(container, mason.linux.Signal.KILL);
        TestEngine.end(container);
    }
}
