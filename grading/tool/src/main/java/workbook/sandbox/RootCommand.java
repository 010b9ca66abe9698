// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.course.Resource;

/**
 * The command line that builds a root with what is needed and no more, becomes root of a
 * user namespace and runs a command as a child of process 1. Three scripts do it with
 * util-linux: outside.sh, settle.sh and inhabit.sh. Those that build a root begin with
 * mounts.sh.
 *
 * @param directory has a folder {@code root} to build in, and is shown
 * @param shown files and folders that are shown at their paths, read-only
 * @param cgroups that it is in, and leaves where its processes are
 */
record RootCommand(Path directory, IdRange owner, List<Path> shown, RunCgroups cgroups,
        List<String> command) {

    static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    List<String> words() {
        List<String> words = new ArrayList<>(cgroups.session());
        words.addAll(List.of("unshare", "--mount", "--propagation", "private", "sh", "-c",
                rootBuilder("outside.sh"), "outside", Long.toString(owner.first()),
                directory.toString(), script("settle.sh"), JAVA_HOME.toString()));
        words.addAll(texts(shown));
        words.addAll(List.of("--", rootBuilder("inhabit.sh")));
        words.addAll(texts(cgroups.leaves()));
        words.add("--");
        words.addAll(command);
        return words;
    }

    static List<String> texts(List<Path> paths) {
        return paths.stream().map(p -> p.toAbsolutePath().toString()).toList();
    }

    static String rootBuilder(String name) {
        return script("mounts.sh") + script(name);
    }

    private static String script(String name) {
        return Resource.text(RootCommand.class, name);
    }
}
