// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Something a chapter needs, by its Maven coordinates. */
record Library(String group, String artifact, String version) {

    private static final String OURS = "walls-sky-ground";

    /** All that a module names, but for its tests. */
    static List<Library> of(Path root, String module) {
        ReferencePom parent = ReferencePom.in(root);
        return ReferencePom.in(root.resolve(module)).needed().stream()
                .map(d -> of(d, parent)).toList();
    }

    /** A chapter below is the reader's own, in the same workspace. */
    private static Library of(Map<String, String> dependency, ReferencePom parent) {
        String artifact = dependency.get("artifactId");
        return OURS.equals(dependency.get("groupId"))
                ? new Library(Project.GROUP, artifact, Project.VERSION)
                : new Library(dependency.get("groupId"), artifact,
                        parent.versionOf(artifact));
    }
}
