// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import workbook.course.WorkbookException;

/** A git repository with nothing behind it. */
record GitRepository(Path directory) {

    /** The user's settings, hooks and templates have no part in it. */
    private static final List<String> GIT = List.of("git", "-c", "user.name=The workbook",
            "-c", "user.email=workbook@localhost", "-c", "commit.gpgsign=false", "-c",
            "core.hooksPath=/dev/null", "-c", "core.autocrlf=false");

    /** Makes it with one commit of all that is there; without git it stays a folder. */
    void commit(String message) {
        try {
            git("init", "-q", "--template=", "-b", "main");
        } catch (IOException thereIsNoGit) {
            return;
        }
        try {
            git("add", "-A");
            git("commit", "-q", "-m", message);
        } catch (IOException e) {
            throw WorkbookException.machine("git can't be run: " + e);
        }
    }

    private void git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(GIT);
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder git = new ProcessBuilder(command).directory(directory.toFile())
                .redirectErrorStream(true);
        git.environment().keySet().removeIf(k -> k.startsWith("GIT_"));
        Process process = git.start();
        String said = new String(process.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw WorkbookException
                        .machine("git " + arguments[0] + " failed: " + said.strip());
            }
        } catch (InterruptedException e) {
            throw WorkbookException.machine("git " + arguments[0] + " was interrupted");
        }
    }
}
