// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mason.engine.event.Event;
import mason.engine.event.EventLog;
import mason.engine.image.HistoryRow;
import mason.engine.image.Image;
import mason.engine.image.ImageException;
import mason.engine.image.ImageUse;
import mason.engine.image.Images;
import mason.engine.image.ListedImage;
import mason.engine.image.Pruned;
import mason.engine.image.RemovedPart;

/** Images by the verbs of docker-image(1) that need neither a registry nor a build. */
final class ImageRoutes {

    private static final int CREATED = 201;
    private static final String TAR = "application/x-tar";

    private final Images images;
    private final ImageUse.Source uses;
    private final EventLog events;

    ImageRoutes(Images images, ImageUse.Source uses, EventLog events) {
        this.images = images;
        this.uses = uses;
        this.events = events;
    }

    Stream<Route> all() {
        return Stream.of(Route.get("/images/json", this::list),
                Route.get("/images/get", c -> save(c, names(c))),
                Route.post("/images/load", this::load),
                Route.post("/images/prune", this::prune),
                Route.get("/images/{name}/json", this::inspect),
                Route.get("/images/{name}/history", this::history),
                Route.get("/images/{name}/get",
                        c -> save(c, List.of(c.parameter("name")))),
                Route.post("/images/{name}/tag", this::tag),
                Route.delete("/images/{name}", this::remove));
    }

    private void list(Call call) throws IOException {
        ImageJson json = new ImageJson(call.version());
        boolean shared = call.query().flag("shared-size");
        List<Object> all = new ArrayList<>();
        for (ListedImage image : images.list(new ImageQuery(images, call).filter(),
                broken -> {
                })) {
            all.add(json.summary(image, -1, shared).map());
        }
        call.json(all);
    }

    private void inspect(Call call) throws IOException {
        call.json(new ImageJson(call.version())
                .inspect(images.inspect(call.parameter("name"))).map());
    }

    private void history(Call call) throws IOException {
        Image image = images.find(call.parameter("name"));
        ImageJson json = new ImageJson(call.version());
        List<Object> rows = new ArrayList<>();
        for (HistoryRow row : images.history(call.parameter("name"))) {
            boolean first = rows.isEmpty();
            rows.add(json.history(row, first ? image.id().toString() : "<missing>",
                    first ? ImageJson.tags(image) : List.of()).map());
        }
        call.json(rows);
    }

    private static List<String> names(Call call) {
        List<String> names = call.query().all("names").stream()
                .flatMap(n -> Stream.of(n.split(","))).filter(n -> !n.isEmpty()).toList();
        if (names.isEmpty()) {
            throw ApiException.invalid("no image names were given");
        }
        return names;
    }

    /** Each image is looked up before the answer begins, and can be missing till then. */
    private void save(Call call, List<String> names) throws IOException {
        for (String name : names) {
            images.find(name);
        }
        try (OutputStream out = call.stream(TAR)) {
            images.save(names, out);
        }
    }

    /** What is wrong with an archive is told in the stream, whose status is 200. */
    private void load(Call call) throws IOException {
        List<Image> loaded;
        try {
            loaded = images.load("the archive", call.body());
        } catch (ImageException e) {
            try (JsonStream stream = call.documents()) {
                stream.write(Map.of("errorDetail", Map.of("message", e.getMessage()),
                        "error", e.getMessage()));
            }
            return;
        }
        try (JsonStream stream = call.documents()) {
            for (Image image : loaded) {
                publish("load", image.id().toString(), image.name());
                for (String line : lines(image)) {
                    stream.write(Map.of("stream", line + "\n"));
                }
            }
        }
    }

    private static List<String> lines(Image image) {
        return image.isDangling() ? List.of("Loaded image ID: " + image.id())
                : image.names().stream().map(n -> "Loaded image: " + n).toList();
    }

    private void tag(Call call) throws IOException {
        String repository = call.query().text("repo").orElseThrow(
                () -> ApiException.invalid("invalid reference format: no repo given"));
        String name =
                repository + call.query().text("tag").map(t -> ":" + t).orElse("");
        Image image = images.tag(call.parameter("name"), name);
        publish("tag", image.id().toString(), name);
        call.exchange().answer(CREATED).close();
    }

    private void remove(Call call) throws IOException {
        List<RemovedPart> parts = images.remove(call.parameter("name"),
                call.query().flag("force"), uses);
        publish(parts);
        call.json(parts.stream().map(ImageJson::removed).toList());
    }

    private void prune(Call call) throws IOException {
        ImageQuery query = new ImageQuery(images, call);
        Pruned pruned = images.prune(query.prunesAll(), query.pruneFilter(), uses);
        publish(pruned.parts());
        events.publish(Event.now("image", "prune", "",
                Map.of("reclaimed", "" + pruned.bytes())));
        call.json(Members.ofAll()
                .with("ImagesDeleted",
                        pruned.parts().stream().map(ImageJson::removed).toList())
                .with("SpaceReclaimed", pruned.bytes()).map());
    }

    private void publish(List<RemovedPart> parts) {
        for (RemovedPart part : parts) {
            if (part instanceof RemovedPart.Untagged untagged) {
                publish("untag", untagged.image().toString(),
                        untagged.name().toString());
            } else if (part instanceof RemovedPart.DeletedImage deleted) {
                publish("delete", deleted.image().toString(), deleted.image().toString());
            }
        }
    }

    private void publish(String action, String id, String name) {
        events.publish(Event.now("image", action, id, Map.of("name", name)));
    }
}
