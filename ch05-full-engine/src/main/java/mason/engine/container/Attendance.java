// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which containers an engine looks after, and what it knows of all. What is broken on the
 * disk keeps it from nothing else.
 */
record Attendance(Parts parts, Map<ContainerId, Container> known) {

    /** A part of the start of an engine. */
    private interface Part {

        void perform() throws IOException;
    }

    /** Takes charge of every container that no engine looks after. */
    void begin(Consumer<String> broken) throws IOException {
        for (ContainerDirectory directory : parts.store().unattended()) {
            attempt(broken, () -> new TakeCharge(parts, directory).perform(broken)
                    .ifPresent(container -> known.put(container.id(), container)));
        }
        attempt(broken, parts.store()::removeUnfinished);
        attempt(broken, () -> parts.networks()
                .sweep(id -> parts.store().lives(new ContainerId(id))));
        for (Container container : List.copyOf(known.values())) {
            attempt(broken, new Restart(parts, container)::resume);
        }
    }

    private static void attempt(Consumer<String> broken, Part part) {
        try {
            part.perform();
        } catch (IOException | RuntimeException e) {
            broken.accept("what another engine has left: " + e.getMessage());
        }
    }

    /** @see Containers#find */
    Container find(String reference) throws IOException {
        ContainerId id = id(reference);
        Container container = known.get(id);
        if (container == null) {
            ContainerDirectory directory = parts.store().take(id)
                    .orElseThrow(() -> new ConflictException("container "
                            + id.shortened() + " belongs to another mason, which runs"
                            + " it; stop that one first"));
            container = new TakeCharge(parts, directory).perform(broken -> {
            }).orElseThrow(() -> new NoSuchContainerException(reference));
            known.put(id, container);
        }
        return container;
    }

    /** The directory of one that runs may be gone. */
    private ContainerId id(String reference) throws IOException {
        try {
            return new ContainerLookup(parts.store()).find(reference);
        } catch (NoSuchContainerException e) {
            return known.values().stream().filter(c -> isCalled(c, reference))
                    .findFirst().orElseThrow(() -> e).id();
        }
    }

    private static boolean isCalled(Container container, String reference) {
        return container.id().text().equals(reference)
                || container.id().shortened().equals(reference)
                || ("/" + container.record().name()).equals(reference)
                || container.record().name().text().equals(reference);
    }

    /**
     * The records of all, those of other engines too; of one whose record cannot be read,
     * what is known.
     */
    List<ContainerRecord> records() throws IOException {
        List<ContainerRecord> all = new ArrayList<>(parts.store().list(broken -> {
        }));
        Set<ContainerId> told = new HashSet<>();
        all.forEach(record -> told.add(record.id()));
        Collection<ContainerId> others = new HashSet<>(parts.store().ids());
        known.values().stream().filter(c -> c.run().isPresent()).map(Container::id)
                .forEach(others::add);
        for (ContainerId id : others) {
            if (told.add(id)) {
                addTo(all, id);
            }
        }
        return all;
    }

    private void addTo(List<ContainerRecord> all, ContainerId id) throws IOException {
        Container container = known.get(id);
        if (container != null) {
            all.add(container.record());
            return;
        }
        try {
            all.add(parts.store().read(id));
        } catch (NoSuchContainerException isBeingMade) {
            return;
        } catch (IOException e) {
            if (Files.isDirectory(parts.store().directory(id))) {
                all.add(new BrokenRecord(parts.store(), id, e).record());
            }
        }
    }
}
