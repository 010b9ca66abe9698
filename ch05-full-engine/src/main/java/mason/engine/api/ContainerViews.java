// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mason.engine.container.Container;
import mason.engine.container.ContainerRecord;
import mason.engine.container.Engine;
import mason.engine.image.ImageException;
import mason.engine.image.Images;

/** Containers as they are: list and inspect. */
record ContainerViews(Engine engine, Images images, ContainerNetwork network) {

    Stream<Route> all() {
        return Stream.of(Route.get("/containers/json", this::list),
                Route.get("/containers/{name}/json", this::inspect));
    }

    private void list(Call call) throws IOException {
        ContainerJson json = new ContainerJson(call.version(), network);
        boolean sized = call.query().flag("size");
        List<Object> found = new ArrayList<>();
        LinkNames names = new LinkNames(records());
        for (ContainerRecord record : ContainerFilter.of(call, names.all())
                .chosen(new ImageNames(images))) {
            Members members = json.summary(record).with("Names", names.namesOf(record));
            if (sized) {
                addSize(members, record);
            }
            found.add(members.map());
        }
        call.json(found);
    }

    List<ContainerRecord> records() throws IOException {
        return engine.containers().records();
    }

    private void inspect(Call call) throws IOException {
        Container container = engine.containers().find(call.parameter("name"));
        Members members = new ContainerJson(call.version(), network)
                .inspect(container.record(), directory(container.record()),
                        linkNames(container.record()));
        if (call.query().flag("size")) {
            addSize(members, container.record());
        }
        call.json(members.map());
    }

    private Path directory(ContainerRecord record) {
        return engine.state().resolve("containers").resolve(record.id().text());
    }

    /** The records of others are read only where there are links to them. */
    private LinkNames linkNames(ContainerRecord record) throws IOException {
        return new LinkNames(record.hostConfig().networking().links().isEmpty()
                ? List.of()
                : records());
    }

    /** The bytes of the files that are its own. */
    long written(ContainerRecord record) throws IOException {
        return FileSizes.below(directory(record).resolve("upper"));
    }

    private void addSize(Members members, ContainerRecord record) throws IOException {
        long written = written(record);
        long image = imageSize(record);
        members.with("SizeRw", written).with("SizeRootFs", written + image);
    }

    /** An image that is broken, or was removed by force, has none. */
    private long imageSize(ContainerRecord record) throws IOException {
        try {
            return images.inspect(record.image().toString()).size();
        } catch (ImageException goneOrBroken) {
            return 0;
        }
    }

    /** As {@code GET /system/df} has it. */
    List<Object> usage(ApiVersion version) throws IOException {
        List<Object> all = new ArrayList<>();
        for (ContainerRecord record : records()) {
            Members members = new ContainerJson(version, network).summary(record);
            addSize(members, record);
            all.add(members.map());
        }
        return all;
    }
}
