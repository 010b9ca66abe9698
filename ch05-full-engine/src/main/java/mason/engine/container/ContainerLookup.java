// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From what a person writes to a container: a name first, then an id or its begin. */
record ContainerLookup(ContainerStore store) {

    private static final String BEGIN_OF_ID = "[0-9a-f]{1,64}";

    ContainerId find(String reference) throws IOException {
        Optional<ContainerId> named = named(reference);
        return named.isPresent() ? named.get() : byId(reference);
    }

    private Optional<ContainerId> named(String reference) throws IOException {
        try {
            return store.names().holder(ContainerName.parse(reference));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private ContainerId byId(String begin) throws IOException {
        List<ContainerId> found = begin.matches(BEGIN_OF_ID) ? beginningWith(begin)
                : List.of();
        if (found.size() > 1) {
            throw new IllegalArgumentException("several containers have an id that"
                    + " begins with " + begin);
        }
        return found.stream().findFirst()
                .orElseThrow(() -> new NoSuchContainerException(begin));
    }

    /** A whole id is looked for alone: a program that knows it asks often. */
    private List<ContainerId> beginningWith(String begin) throws IOException {
        return ContainerId.isOne(begin)
                ? Stream.of(new ContainerId(begin)).filter(store::has).toList()
                : store.ids().stream().filter(id -> id.text().startsWith(begin)).toList();
    }
}
