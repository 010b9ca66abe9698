// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.List;

/**
 * {@code CONTAINER[:ALIAS]}, as {@code docker run --link} has it.
 *
 * @param container its name or id
 * @param alias by which it is found
 */
public record ContainerLink(String container, String alias) {

    /** Those of a container. */
    public static List<ContainerLink> of(ContainerRecord record) {
        return record.hostConfig().networking().links().stream()
                .map(ContainerLink::parse).toList();
    }

    /** @throws IllegalArgumentException in Docker's words */
    public static ContainerLink parse(String text) {
        String[] words = text.split(":", -1);
        if (words.length > 2 || words[0].isEmpty()) {
            throw new IllegalArgumentException("bad format for links: " + text);
        }
        String container = plain(words[0]);
        String alias = words.length > 1 && !words[1].isEmpty() ? plain(words[1])
                : container;
        return new ContainerLink(container, alias);
    }

    /** What an inspect has shown is {@code /CONTAINER:/SELF/ALIAS}. */
    private static String plain(String word) {
        return word.startsWith("/") ? word.substring(word.lastIndexOf('/') + 1) : word;
    }

    String text() {
        return container + ":" + alias;
    }

    ContainerLink to(ContainerId id) {
        return new ContainerLink(id.text(), alias);
    }
}
