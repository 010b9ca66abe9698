// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.workspace.FileUpdate.Kind;

/**
 * What a workspace lacks of what the project gives now. What the reader has written
 * stays.
 *
 * @param now what the project gives
 * @param before what it gave last
 */
public record WorkspaceUpdate(Workspace workspace, GivenFiles now, GivenFiles before,
        List<FileUpdate> files) {

    private static final String NOTES = ".given.json";

    /** Looks, and changes nothing. */
    static WorkspaceUpdate of(Workspace workspace) {
        boolean own = workspace.isItsCourse();
        GivenFiles now = own
                ? GivenFiles.handedOut(workspace.course())
                : GivenFiles.of(workspace.course());
        GivenFiles before = own
                ? now
                : GivenFiles.noted(workspace.directory().resolve(NOTES));
        List<FileUpdate> files = new ArrayList<>();
        now.files().values().forEach(f -> files.add(FileUpdate.of(f,
                before.file(f.path()), workspace.text(f.path()))));
        before.without(now).forEach(f -> workspace.text(f.path())
                .ifPresent(mine -> files.add(FileUpdate.ofFormer(f, mine))));
        return new WorkspaceUpdate(workspace, now, before, List.copyOf(files));
    }

    public List<FileUpdate> files(Kind kind) {
        return files.stream().filter(f -> f.kind() == kind).toList();
    }

    /** The update of one file, if it is a given one. */
    public Optional<FileUpdate> file(Path path) {
        return files.stream().filter(f -> f.path().equals(path)).findFirst();
    }

    /** Brings the workspace up to date; where former files of the reader are kept. */
    Optional<Path> apply() throws IOException {
        List<Path> replaced = files.stream()
                .filter(f -> f.kind() == Kind.ANSWERED || f.kind() == Kind.LEFT_OVER)
                .map(f -> workspace.directory().resolve(f.path())).toList();
        KeptFolder kept = KeptFolder.next(workspace.directory(), "update");
        kept.keep(replaced);
        for (FileUpdate file : files) {
            apply(file);
        }
        note(noted());
        return replaced.isEmpty() ? Optional.empty() : Optional.of(kept.folder());
    }

    private void apply(FileUpdate file) throws IOException {
        Path path = workspace.directory().resolve(file.path());
        if (file.text().isPresent()) {
            write(path, file.text().get(), file.given());
        } else if (file.kind() == Kind.DROPPED || file.kind() == Kind.LEFT_OVER) {
            Files.delete(path);
        }
    }

    private static void write(Path path, String text, GivenFile given)
            throws IOException {
        new AtomicFile(path).write(text);
        if (given.isExecutable()) {
            path.toFile().setExecutable(true, false);
        }
    }

    /** A student's repository has its skeleton instead. */
    private void note(GivenFiles given) throws IOException {
        if (!workspace.isItsCourse()) {
            given.note(workspace.directory().resolve(NOTES));
        }
    }

    /** A file that the reader changed is still measured by what it was made from. */
    private GivenFiles noted() {
        Map<Path, GivenFile> noted = new TreeMap<>(now.files());
        for (FileUpdate file : files(Kind.CHANGED)) {
            before.file(file.path()).ifPresentOrElse(f -> noted.put(file.path(), f),
                    () -> noted.remove(file.path()));
        }
        return new GivenFiles(noted);
    }

    /** How the reader's file differs from the one that is given. */
    public List<String> difference(FileUpdate file) {
        return new LineDiff(file.given().text().lines().toList(),
                workspace.text(file.path()).orElse("").lines().toList()).printed(3);
    }

    /** Replaces the reader's file by the given one; where the former is kept. */
    public Path take(FileUpdate file) {
        KeptFolder kept = KeptFolder.next(workspace.directory(), "given");
        Path path = workspace.directory().resolve(file.path());
        try {
            kept.keep(Files.exists(path) ? List.of(path) : List.of());
            write(path, file.given().text(), file.given());
            Map<Path, GivenFile> noted = new TreeMap<>(before.files());
            noted.put(file.path(), file.given());
            note(new GivenFiles(noted));
            return kept.folder();
        } catch (IOException e) {
            throw FileFailure.of("cannot write the given file", e);
        }
    }
}
