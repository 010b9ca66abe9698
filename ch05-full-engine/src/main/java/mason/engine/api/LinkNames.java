// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.util.ArrayList;
import java.util.List;
import mason.engine.container.ContainerLink;
import mason.engine.container.ContainerRecord;

/** Links by the names that containers have now. */
record LinkNames(List<ContainerRecord> all) {

    /** {@code /db:/web/alias}, as an inspect shows what a container is linked to. */
    List<String> of(ContainerRecord record) {
        return ContainerLink.of(record).stream()
                .map(link -> "/" + name(link.container()) + ":" + path(record, link))
                .toList();
    }

    private static String path(ContainerRecord record, ContainerLink link) {
        return "/" + record.name() + "/" + link.alias();
    }

    private String name(String id) {
        return all.stream().filter(r -> r.id().text().equals(id))
                .map(r -> r.name().text()).findFirst().orElse(id);
    }

    /** Its name, and those that others have for it. */
    List<String> namesOf(ContainerRecord record) {
        List<String> names = new ArrayList<>(List.of("/" + record.name()));
        for (ContainerRecord other : all) {
            ContainerLink.of(other).stream()
                    .filter(link -> link.container().equals(record.id().text()))
                    .forEach(link -> names.add(path(other, link)));
        }
        return names;
    }
}
