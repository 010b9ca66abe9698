// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import workbook.course.Trouble;

/**
 * A Maven project of the reference, as far as a workspace needs to know it.
 *
 * @param texts the text of each element that stands once, by its path
 * @param dependencies the elements of each dependency, by name
 * @param plugins those of each plugin
 */
record ReferencePom(Map<String, String> texts, List<Map<String, String>> dependencies,
        List<Map<String, String>> plugins) {

    private static final Set<String> USUAL = Set.of("maven-clean-plugin",
            "maven-resources-plugin", "maven-compiler-plugin", "maven-surefire-plugin",
            "maven-jar-plugin", "maven-install-plugin");

    static ReferencePom in(Path directory) {
        Path file = directory.resolve("pom.xml");
        try (InputStream in = Files.newInputStream(file)) {
            return read(XMLInputFactory.newDefaultFactory().createXMLStreamReader(in));
        } catch (IOException | XMLStreamException e) {
            throw Trouble.ours("cannot read " + file, e);
        }
    }

    private static ReferencePom read(XMLStreamReader in) throws XMLStreamException {
        ReferencePom pom = new ReferencePom(new HashMap<>(), new ArrayList<>(),
                new ArrayList<>());
        Deque<String> path = new ArrayDeque<>();
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(in.getLocalName());
                    pom.opened(path);
                }
                case XMLStreamConstants.END_ELEMENT -> path.removeLast();
                case XMLStreamConstants.CHARACTERS -> pom.said(path, in.getText());
                default -> {
                    // comments and white space
                }
            }
        }
        return pom;
    }

    private void opened(Deque<String> path) {
        if (path.peekLast().equals("dependency")) {
            dependencies.add(new HashMap<>());
        }
        if (path.peekLast().equals("plugin")) {
            plugins.add(new HashMap<>());
        }
    }

    private void said(Deque<String> path, String text) {
        if (!text.isBlank()) {
            texts.put(String.join("/", path), text.strip());
            if (path.contains("dependency") && !path.contains("plugin")) {
                dependencies.get(dependencies.size() - 1).put(path.peekLast(),
                        text.strip());
            }
            if (String.join("/", path).matches(".*/plugin/[^/]+")) {
                plugins.get(plugins.size() - 1).put(path.peekLast(), text.strip());
            }
        }
    }

    String version() {
        return texts.get("project/version");
    }

    /** The version this project, as a parent, sets for a library. */
    String versionOf(String artifact) {
        String version = dependencies.stream()
                .filter(d -> artifact.equals(d.get("artifactId"))).findFirst()
                .map(d -> d.get("version")).orElseThrow();
        return version.startsWith("${")
                ? texts.get("project/properties/"
                        + version.substring(2, version.length() - 1))
                : version;
    }

    /** The versions of Maven's own plugins for the usual goals, by their name. */
    Map<String, String> mavensOwnPlugins() {
        return plugins.stream().filter(p -> USUAL.contains(p.get("artifactId")))
                .collect(Collectors.toMap(p -> p.get("artifactId"), p -> p.get("version"),
                        (a, b) -> a, TreeMap::new));
    }

    /** Group and artifact of all it needs other than for its tests. */
    List<Map<String, String>> needed() {
        return dependencies.stream().filter(d -> d.containsKey("artifactId"))
                .filter(d -> !"test".equals(d.get("scope"))).toList();
    }
}
