// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Something a chapter needs, by its Maven coordinates. */
record Library(String group, String artifact, String version) {

    private static final String OURS = "walls-sky-ground";

    /** All that a module needs but for its tests, and what the modules below need. */
    static Set<Library> of(Path root, String module) {
        ReferencePom parent = ReferencePom.in(root);
        Set<Library> found = new LinkedHashSet<>();
        for (Map<String, String> each : ReferencePom.in(root.resolve(module)).needed()) {
            Library library = of(each, parent);
            found.add(library);
            if (library.ours()) {
                found.addAll(of(root, library.artifact()));
            }
        }
        return found;
    }

    private static Library of(Map<String, String> dependency, ReferencePom parent) {
        String group = dependency.get("groupId");
        String artifact = dependency.get("artifactId");
        return new Library(group, artifact, group.equals(OURS)
                ? parent.version()
                : parent.versionOf(artifact));
    }

    /** Whether it is a module of the workbook. */
    boolean ours() {
        return group.equals(OURS);
    }

    /** Where the build of the workbook puts it. */
    Path jar(Path root) {
        return root.resolve(artifact).resolve("target")
                .resolve(artifact + "-" + version + ".jar");
    }
}
