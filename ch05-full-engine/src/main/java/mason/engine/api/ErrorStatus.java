// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.NoSuchElementException;
import mason.engine.container.ConflictException;
import mason.engine.container.NoSuchContainerException;
import mason.engine.image.ImageConflictException;
import mason.engine.image.ImageException;
import mason.engine.image.NoSuchImageException;
import mason.engine.network.UnknownNetworkException;
import mason.engine.volume.VolumeInUseException;

/** The one place that says which HTTP status an exception is. */
final class ErrorStatus {

    private static final int INVALID = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int NOT_YET = 501;
    private static final int FAILED = 500;

    private ErrorStatus() {
    }

    static int of(Throwable failure) {
        if (failure instanceof ApiException e) {
            return e.status();
        }
        if (failure instanceof BrokenBodyException e) {
            return e.status();
        }
        if (failure instanceof ConflictException
                || failure instanceof ImageConflictException
                || failure instanceof VolumeInUseException) {
            return CONFLICT;
        }
        if (failure instanceof NoSuchImageException
                || failure instanceof NoSuchContainerException
                || failure instanceof UnknownNetworkException
                || failure instanceof NoSuchElementException) {
            return NOT_FOUND;
        }
        if (failure instanceof UnsupportedOperationException) {
            return NOT_YET;
        }
        return failure instanceof IllegalArgumentException
                || failure instanceof ImageException ? INVALID : FAILED;
    }

    /** One sentence for the client: no class names, no stack. */
    static String message(Throwable failure) {
        Throwable said = failure instanceof UncheckedIOException e ? e.getCause()
                : failure;
        if (said instanceof FileSystemException e) {
            return Remedy.with(ofFile(e));
        }
        return said.getMessage() == null || isOfJava(said)
                ? "the engine failed; its log says more"
                : Remedy.with(said.getMessage().lines().findFirst().orElse(""));
    }

    private static String ofFile(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return failure.getFile() + ": no such file or directory";
        }
        return failure.getFile() + ": " + (failure instanceof AccessDeniedException
                ? "permission denied"
                : failure.getReason());
    }

    /** Whether the engine itself is at fault, and not what it works on. */
    static boolean isDefect(Throwable failure) {
        return failure.getMessage() == null || isOfJava(failure);
    }

    /** Thrown by the language, not by the engine: their messages speak of Java. */
    private static boolean isOfJava(Throwable failure) {
        return failure instanceof Error || failure instanceof NullPointerException
                || failure instanceof ClassCastException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof NumberFormatException;
    }
}
