// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import workbook.course.WorkbookException;

/** The system won't have a file written: what failed, why, and what to do. */
final class FileFailure {

    private FileFailure() {
    }

    static WorkbookException of(String failed, IOException e) {
        return WorkbookException.machine(failed + ": "
                + (e instanceof FileSystemException known
                        ? known.getFile() + ": " + reason(known)
                        : withRemedy(Optional.ofNullable(e.getMessage())
                                .orElse(e.toString()))));
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "this user may not write there; run it with sudo, or give the folder"
                    + " to yourself with chown";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "this is there and is not a folder; name another place";
        }
        return withRemedy(Optional.ofNullable(e.getReason()).orElse(e.toString()));
    }

    private static String withRemedy(String reason) {
        return reason + switch (reason) {
            case "No space left on device", "Disk quota exceeded" ->
                "; make room and run it again: every file is whole, old or new";
            case "Read-only file system" -> "; name a place that can be written";
            default -> "";
        };
    }
}
