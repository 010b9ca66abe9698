// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.Step;
import mason.linux.Unshare;

/** The directories an overlay needs, below a directory of a test. */
record OverlaySetup(Path directory) {

    OverlaySetup {
        for (String name : List.of("layers", "upper", "work", "merged")) {
            directory.resolve(name).toFile().mkdirs();
        }
    }

    Path layers() {
        return directory.resolve("layers");
    }

    Path layer(String name) throws IOException {
        return Files.createDirectory(layers().resolve(name));
    }

    Path upper() {
        return directory.resolve("upper");
    }

    Path merged() {
        return directory.resolve("merged");
    }

    Overlay overlay(List<Path> layers) {
        return new Overlay(layers, upper(), directory.resolve("work"), merged());
    }

    /** Mounted on a thread of its own; the mount ends with the thread. */
    static <T> T mounted(Overlay overlay, Callable<T> visit) throws Exception {
        FutureTask<T> task = new FutureTask<>(() -> {
            new Unshare(Set.of(Namespace.MOUNT)).apply();
            Mount.makePrivate("/").apply();
            overlay.plan().inNamespaces().forEach(Step::apply);
            return visit.call();
        });
        Thread thread = new Thread(task, "visitor");
        thread.start();
        thread.join();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
