// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mason.engine.config.ExecConfig;

/** The further processes in the containers of an engine, kept as long as those. */
public final class Execs {

    private final Parts parts;
    private final Map<String, Exec> all = new ConcurrentHashMap<>();

    Execs(Parts parts) {
        this.parts = parts;
    }

    /**
     * One that is not started yet.
     *
     * @throws ConflictException when the container does not run
     */
    public Exec create(Container container, ExecConfig config) throws IOException {
        container.check(Verb.EXEC);
        config.argv();
        Exec exec = new Exec(ContainerId.random(), container, config);
        all.put(exec.id(), exec);
        parts.events().exec("exec_create", exec);
        return exec;
    }

    /** @throws NoSuchContainerException when there is none of that id */
    public Exec find(String id) {
        return Optional.ofNullable(all.get(id))
                .orElseThrow(() -> NoSuchContainerException.exec(id));
    }

    /** @param sink gets all that it writes */
    public void start(Exec exec, Optional<OutputSink> sink) throws IOException {
        new StartExec(parts, exec).perform(sink);
    }

    void forget(Container gone) {
        all.values().removeIf(exec -> exec.container() == gone);
    }
}
