// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import mason.engine.client.RefusedException;
import mason.engine.image.NoSuchImageException;
import mason.launch.ExitCode;

/** An exception as a person meets it: one sentence and an exit code. */
final class Failure {

    private Failure() {
    }

    static int report(Exception failure) {
        System.err.println("mason: " + sentence(failure).lines().findFirst().orElse(""));
        if (System.getenv("MASON_DEBUG") != null) {
            failure.printStackTrace();
        }
        return failure instanceof RefusedException refused
                ? refused.exitCode()
                : ExitCode.of(failure);
    }

    private static String sentence(Exception failure) {
        Throwable cause = failure instanceof java.io.UncheckedIOException
                ? failure.getCause()
                : failure;
        if (cause instanceof AccessDeniedException e) {
            return e.getFile() + ": permission denied; containers need root, so try sudo";
        }
        if (cause instanceof NoSuchFileException e) {
            return e.getFile() + ": no such file or directory";
        }
        if (cause instanceof FileSystemException e && e.getReason() != null) {
            return e.getFile() + ": " + e.getReason();
        }
        if (cause instanceof NoSuchImageException) {
            return cause.getMessage()
                    + "; `mason images` lists what is here, `mason load` brings more";
        }
        return cause instanceof IOException || cause.getMessage() != null
                ? cause.getMessage()
                : cause.toString();
    }
}
