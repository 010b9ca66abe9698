// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static mason.unionfs.RunningOverlay.attempt;
import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mason.linux.Errno;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;
import workbook.testkit.answer.Answer;
import workbook.testkit.answer.AnswerFiles;

/** Exercise 3.1: layers seen as one directory, and only one of them written to. */
@Exercise("3.1")
@Requires({"root", "program nsenter"})
@LeakCheck
class OverlayExercise {

    @TempDir
    private Path directory;
    private final String shared = Nonce.text();
    private final String added = Nonce.text();
    private OverlaySetup directories;
    private List<Path> layers;
    private boolean device;
    private RunningOverlay container;

    @BeforeEach
    void start() throws IOException {
        directories = new OverlaySetup(directory.resolve("plain"));
        layers = directories.layers(Nonce.number(3, 6), shared);
        device = OverlaySetup.madeNull(layers.get(0));
        AnswerFiles.give(directory);
        container = RunningOverlay.of(directories.overlay(layers));
    }

    @AfterEach
    void end() {
        if (container != null) {
            container.close();
        }
    }

    @Test
    void the_merged_directory_is_an_overlay() throws IOException {
        expect("the file system that the container has at the merged directory",
                "overlay").observe(container.type())
                .because("a copy or a bind mount would show one layer only, or"
                        + " need the room of all of them");
    }

    @Test
    void the_host_does_not_see_the_mount() throws IOException {
        expect("the file system that the host has at the merged directory", "nothing")
                .observe(container.typeOnHost())
                .because("a mount that the host sees too stays when the container ends");
    }

    @Test
    void the_files_of_all_layers_are_seen() throws IOException {
        expectLayers(container, layers);
    }

    @Test
    void the_topmost_layer_gives_the_content() throws IOException {
        Path top = layers.get(layers.size() - 1);
        expect("the content of a file that every layer has, from the topmost of them,",
                Files.readString(top.resolve(shared)))
                .observe(Files.readString(container.seen(shared)))
                .because("a later layer replaces files of an earlier one, an"
                        + " update those it mends");
    }

    @Test
    void a_new_file_is_made_in_the_upper_layer() throws IOException {
        expectUpper("made", added);
    }

    @Test
    void a_changed_file_is_copied_to_the_upper_layer() throws IOException {
        expectUpper("changed", shared);
    }

    private void expectUpper(String how, String name) throws IOException {
        String text = Nonce.text();
        String done = container.write(name, text);
        Map<String, String> upper = Listing.texts(directories.upper());
        expect("the file " + how + " in the container to be in the upper layer, with the"
                + " content " + text)
                .observe(done + "; in the upper layer: " + upper,
                        Map.of(name, text).equals(upper))
                .because("the layers below are shared by all containers of the image");
    }

    @Test
    void a_deleted_file_is_whited_out() throws IOException {
        String done = container.delete(shared);
        expect("a device 0:0 in the upper layer in place of the file deleted")
                .observe(done + "; in the upper layer: "
                        + Listing.names(directories.upper()),
                        Listing.isWhiteout(directories.upper().resolve(shared)))
                .because("the layers below still have the file, so that something must"
                        + " hide it");
    }

    @Test
    void the_layers_of_the_image_are_never_written_to() throws IOException {
        Map<String, String> before = Listing.texts(directories.layers());
        container.write(added, Nonce.text());
        container.write(shared, Nonce.text());
        container.delete("only-" + layers.get(0).getFileName());
        expect("the files of the image's layers and their contents", before)
                .observe(Listing.texts(directories.layers()))
                .because("one container could change what the next one finds");
    }

    @Test
    void a_device_of_the_image_cannot_be_opened() throws IOException {
        String done = device
                ? attempt(() -> Files.readAllBytes(container.seen("null")))
                : "not tried, since no device can be made here";
        expect("a device node that came with the image to be refused (nodev)").observe(
                "opening it was " + done + "; the mount is " + container.options(),
                !done.equals("done") && container.options().contains("nodev"))
                .because("an image could bring a node for the disk of the host");
    }

    @Test
    @Covers(Question.SHAPES)
    void paths_may_have_any_characters_and_layers_any_number() throws IOException {
        for (int count : new int[]{1, 2, 20}) {
            OverlaySetup odd = new OverlaySetup(directory.resolve(Nonce.fileName()));
            List<Path> each = odd.layers(count, shared);
            AnswerFiles.give(directory);
            try (RunningOverlay other = RunningOverlay.of(odd.overlay(each))) {
                expectLayers(other, each);
            }
        }
    }

    private static void expectLayers(RunningOverlay in, List<Path> expected)
            throws IOException {
        for (Path layer : expected) {
            String only = "only-" + layer.getFileName();
            expect("the files of every layer to be seen, such as " + only)
                    .observe("names " + Listing.names(in.seen("")),
                            Files.exists(in.seen(only)))
                    .because("an image is the sum of its layers");
        }
    }

    @Test
    @Covers(Question.SECOND_START)
    void two_containers_of_one_image_do_not_see_each_other() throws IOException {
        OverlaySetup second = new OverlaySetup(directory.resolve("second"));
        AnswerFiles.give(directory);
        try (RunningOverlay other = RunningOverlay.of(second.overlay(layers))) {
            container.write(added, Nonce.text());
            expect("a file made in one container not to be in the other one")
                    .observe("it is there", Files.notExists(other.seen(added)))
                    .because("each container has an upper layer of its own");
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_merged_directory_that_does_not_exist_is_refused_and_not_made() {
        Path missing = directory.resolve("missing");
        FailedOverlay.of(new Overlay(layers, directories.upper(),
                directories.upper().resolveSibling("work"), missing), missing)
                .expectRefusal("at a directory that does not exist", Errno.ENOENT);
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void a_plan_that_is_only_made_changes_nothing() {
        Path missing = directory.resolve("missing");
        Overlay overlay = new Overlay(layers, missing.resolve("upper"),
                missing.resolve("work"), missing);
        HostChanges.expectNoneFrom("plan()",
                () -> Answer.inWordsOf().tell(Overlay::plan, overlay),
                directory);
    }
}
