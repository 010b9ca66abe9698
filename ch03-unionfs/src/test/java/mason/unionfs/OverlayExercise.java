// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mason.launch.Command;
import mason.launch.Task;
import mason.linux.KernelException;
import mason.linux.MakeNode;
import mason.linux.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Exercise;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 3.1: layers seen as one directory, and only one of them written to. */
@Exercise("3.1")
@Requires("root")
class OverlayExercise {

    private static final String[] NOTHING_MOUNTED = "- - - - - nothing - nothing"
            .split(" ");

    @TempDir
    private Path directory;
    private final String shared = Nonce.text();
    private final String added = Nonce.text();
    private final List<Path> layers = new ArrayList<>();
    private OverlaySetup directories;
    private Task child;
    private boolean device;

    @BeforeEach
    void build() throws IOException {
        directories = new OverlaySetup(directory);
        for (int i = Nonce.number(3, 6); i > 0; i--) {
            Path layer = directories.layer(Nonce.text());
            Files.writeString(layer.resolve(shared), Nonce.text());
            Files.writeString(layer.resolve("only-" + layer.getFileName()), Nonce.text());
            layers.add(layer);
        }
        device = madeNull(layers.get(0));
        child = new OverlayContainer(Nonce.hostname(), directories.overlay(layers),
                Command.of("sleep", "60")).start();
    }

    @AfterEach
    void leave() {
        if (child != null) {
            child.pid().signal(Signal.KILL);
            child.await();
        }
    }

    @Test
    void an_overlay_is_what_the_command_stands_on() throws IOException {
        expect("the file system that the container has at the merged directory",
                "overlay").observe(typeOf(directories.merged()))
                .because("a copy or a bind mount would show one layer only, or"
                        + " need the room of all of them");
    }

    @Test
    void all_layers_are_seen_at_once() throws IOException {
        for (Path layer : layers) {
            String only = "only-" + layer.getFileName();
            expect("the files of every layer to be there, such as " + only)
                    .observe("names " + Listing.names(seen("")),
                            Files.exists(seen(only)))
                    .because("an image is the sum of its layers");
        }
    }

    @Test
    void the_topmost_layer_wins() throws IOException {
        Path top = layers.get(layers.size() - 1);
        expect("the topmost of all layers that have a file to give its content",
                Files.readString(top.resolve(shared)))
                .observe(Files.readString(seen(shared)))
                .because("a later layer replaces files of an earlier one, an"
                        + " update those it mends");
    }

    @Test
    void a_new_file_lands_in_the_upper_layer() throws IOException {
        String text = Nonce.text();
        String done = attempt(() -> Files.writeString(seen(added), text));
        expect("a file made in the container to be in the upper layer, holding " + text)
                .observe(
                        done + "; in the upper layer: "
                                + Listing.texts(directories.upper()),
                        Map.of(added, text)
                                .equals(Listing.texts(directories.upper())))
                .because("what a container writes must have a place of its own");
    }

    @Test
    void a_changed_file_is_copied_up() throws IOException {
        String text = Nonce.text();
        String done = attempt(() -> Files.writeString(seen(shared), text));
        expect("the file changed in the container to be in the upper layer, holding "
                + text).observe(
                        done + "; in the upper layer: "
                                + Listing.texts(directories.upper()),
                        Map.of(shared, text)
                                .equals(Listing.texts(directories.upper())))
                .because("the layers are shared by all containers of the image");
    }

    @Test
    void a_deleted_file_is_whited_out() throws IOException {
        String done = attempt(() -> Files.delete(seen(shared)));
        expect("a device 0:0 in the upper layer in place of the file deleted")
                .observe(
                        done + "; in the upper layer: "
                                + Listing.names(directories.upper()),
                        Listing.isWhiteout(directories.upper().resolve(shared)))
                .because("the layers below still have the file, so that something must"
                        + " hide it");
    }

    @Test
    void the_image_is_never_written_to() throws IOException {
        Map<String, String> before = Listing.texts(directory.resolve("layers"));
        attempt(() -> Files.writeString(seen(added), Nonce.text()));
        attempt(() -> Files.writeString(seen(shared), Nonce.text()));
        attempt(() -> Files.delete(seen("only-" + layers.get(0).getFileName())));
        Map<String, String> after = Listing.texts(directory.resolve("layers"));
        expect("the layers of the image to be what they were").observe(
                "files and contents before: " + before + "; after: " + after,
                before.equals(after))
                .because("one container could change what the next one finds");
    }

    @Test
    void a_device_of_the_image_opens_nothing() throws IOException {
        String done = device
                ? attempt(() -> Files.readAllBytes(seen("null")))
                : "not tried, since nobody may make one here";
        String options = mountOf(directories.merged())[5];
        expect("a device node that came with the image to be refused (nodev)").observe(
                "opening it was " + done + "; the mount is " + options,
                !done.equals("done") && List.of(options.split(",")).contains("nodev"))
                .because("an image could bring a node for the disk of the host");
    }

    /** What process 1 of the container sees at that name. */
    private Path seen(String name) {
        String merged = directories.merged().toString().substring(1);
        return child.pid().proc().resolve("root").resolve(merged).resolve(name);
    }

    private String typeOf(Path path) throws IOException {
        return String.join(" ", mountOf(path)).replaceAll(".* - | .*", "");
    }

    /** The fields of its line in mountinfo: proc(5). */
    private String[] mountOf(Path path) throws IOException {
        return Files.readAllLines(child.pid().proc().resolve("mountinfo")).stream()
                .map(line -> line.split(" "))
                .filter(fields -> fields[4].equals(path.toString()))
                .reduce(NOTHING_MOUNTED, (below, above) -> above);
    }

    /** In a user namespace, as the grader's, even root is not allowed to. */
    private static boolean madeNull(Path layer) {
        try {
            new MakeNode(layer + "/null", 0666, 1, 3).apply();
            return true;
        } catch (KernelException e) {
            return false;
        }
    }

    private static String attempt(Executable deed) {
        try {
            deed.execute();
            return "done";
        } catch (FileSystemException e) {
            return "refused: "
                    + (e.getReason() == null ? e.getClass().getName() : e.getReason());
        } catch (Throwable e) {
            return "refused: " + e.getMessage();
        }
    }
}
