// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.Step;
import mason.linux.Unshare;
import mason.unionfs.Overlay;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/**
 * Images that other tools have made, in the forms in which skopeo writes them: what is
 * seen where we mount one equals what umoci unpacks, entry by entry.
 */
@Requires({"root", "program umoci", "program skopeo"})
@LeakCheck
class UmociCorpusTest {

    private static final String EVERY_KIND = """
            mkdir -p 1/etc/d/e 1/usr/bin 1/opt/old 1/empty 1/tmp
            chmod 1777 1/tmp; chmod 0700 1/empty; chown 4000000000:4294967294 1/empty
            echo one >1/etc/f; echo x >1/etc/d/x; echo y >1/etc/d/e/y
            echo z >1/opt/old/z; echo gone >1/etc/gone; echo file >1/becomes-directory
            mkdir 1/becomes-file; echo in >1/becomes-file/in
            echo su >1/usr/bin/su; chmod 4755 1/usr/bin/su
            ln 1/usr/bin/su 1/usr/bin/sudo; ln -s usr/bin 1/bin
            ln -s /etc/f 1/absolute; ln -s ../nowhere 1/etc/dangling
            mkfifo 1/fifo; mknod 1/null c 1 3; mknod 1/disk b 259 70000
            printf text >"$(printf '1/latin-\\344')"
            ln -s "$(printf 'to-\\344')" 1/latin-link
            printf long >1/$(printf n%.0s $(seq 200))
            touch -d '2001-02-03 04:05:06.789012345 UTC' 1/etc/d/x
            truncate -s 3M 1/sparse; printf end >>1/sparse
            python3 -c 'import os
            os.setxattr("1/usr/bin/su", "security.capability",
                bytes([1, 0, 0, 2]) + b"\\xff" * 8 + bytes(8))
            os.setxattr("1/etc/d/x", "user.bytes", bytes(range(256)))'
            mkdir -p 2/etc/d 2/becomes-directory 2/opt/old 2/new
            echo two >2/etc/f; touch 2/etc/.wh.gone 2/etc/d/.wh.e 2/new/.wh.ghost
            echo now >2/becomes-directory/now; touch 2/.wh.becomes-directory
            echo file >2/becomes-file; touch 2/opt/old/.wh..wh..opq
            echo n >2/opt/old/n; mkdir -p 3/etc; echo back >3/etc/gone; touch 3/.wh.fifo
            """;

    @TempDir
    private Path directory;
    private ImageStore store;

    @BeforeEach
    void open() throws IOException {
        store = new ImageStore(Files.createDirectory(directory.resolve("state")));
    }

    private void sh(String script) throws Exception {
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder("sh", "-euc", script)
                .directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        assertThat(process.waitFor()).as(() -> text(log)).isZero();
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /** Loads the image from a pipe that a command fills. */
    private Image piped(String command) throws Exception {
        Process process = new ProcessBuilder("sh", "-euc", command)
                .directory(directory.toFile()).redirectError(
                        ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream pipe = process.getInputStream()) {
            return new ImageArchive("a pipe", pipe).loadInto(store).get(0);
        }
    }

    private Map<String, String> mounted(Image image) throws Exception {
        for (String name : List.of("upper", "work", "merged")) {
            Files.createDirectories(directory.resolve(name));
        }
        Overlay overlay = new Overlay(image.layers(), directory.resolve("upper"),
                directory.resolve("work"), directory.resolve("merged"));
        overlay.copyRootAttributes();
        Overlay shortened = store.links().shortened(overlay);
        FutureTask<Map<String, String>> task = new FutureTask<>(() -> {
            new Unshare(Set.of(Namespace.MOUNT)).apply();
            Mount.makePrivate("/").apply();
            store.links().plan().and(shortened.plan()).inNamespaces()
                    .forEach(Step::apply);
            return TreeListing.of(directory.resolve("merged"));
        });
        new Thread(task, "mounter").start();
        return task.get();
    }

    private void expectWhatUmociUnpacks(Image image, int least) throws Exception {
        sh("umoci raw unpack --image layout:made unpacked");
        Map<String, String> expected = TreeListing.of(directory.resolve("unpacked"));
        Map<String, String> seen = mounted(image);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(least)
                .containsExactlyInAnyOrderEntriesOf(expected);
    }

    private void makeLayout(String script, String... layers) throws Exception {
        sh("umoci init --layout layout; umoci new --image layout:made\n" + script);
        for (String layer : layers) {
            sh("tar -C " + layer + " --xattrs --xattrs-include='*' --numeric-owner -S"
                    + " --format=posix -cf " + layer + ".tar .;"
                    + " umoci raw add-layer --image layout:made " + layer + ".tar");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"oci-archive:made.tar:a:1",
            "docker-archive:made.tar:a:1",
            "--dest-compress-format zstd oci-archive:made.tar:a:1"})
    @Requires("program python3")
    void every_kind_of_entry_comes_out_the_same(String form) throws Exception {
        makeLayout(EVERY_KIND, "1", "2", "3");
        sh("skopeo copy -q oci:layout:made " + form);
        expectWhatUmociUnpacks(piped("cat made.tar"), 25);
    }

    @Test
    @Requires("program mmdebstrap")
    void a_debian_that_umoci_repacked_comes_out_the_same() throws Exception {
        makeLayout("""
                mmdebstrap --quiet --variant=extract --include=bash,coreutils,passwd,\
                iputils-ping bookworm debian.tar || exit 0
                umoci raw add-layer --image layout:made debian.tar
                umoci unpack --image layout:made bundle
                cd bundle/rootfs
                rm -r usr/share/doc etc/skel; rm bin/ls; mkdir bin/ls; echo 1 >bin/ls/new
                rm -r usr/share/locale; echo file >usr/share/locale; chmod 700 var/tmp
                cd ../..; umoci repack --image layout:made bundle
                """);
        Assumptions.assumeTrue(
                Files.exists(directory.resolve("bundle")), "no Debian mirror in reach");
        sh("skopeo copy -q oci:layout:made oci-archive:made.tar:debian:1");
        expectWhatUmociUnpacks(piped("cat made.tar"), 1000);
    }

    @Test
    @Requires("program buildah")
    void an_image_of_buildah_comes_out_the_same() throws Exception {
        sh("""
                b() { buildah --root "$PWD/b/root" --runroot "$PWD/b/run" \
                  --storage-driver vfs "$@"; }
                mkdir -p t/etc t/var/x; echo 1 >t/etc/one; echo 2 >t/var/x/y
                c=$(b from scratch); b copy "$c" t /; b commit -q "$c" one
                rm -r t/var; mkdir -p u/etc; echo 3 >u/etc/one; ln -s one u/etc/two
                d=$(b from one); b copy "$d" u /; b config --user 7:8 "$d"
                m=$(b mount "$d"); rm -r "$m/var/x"; b umount "$d"
                b commit -q "$d" oci-archive:made.tar:made:1; b rm -a; b rmi -a -f
                skopeo copy -q oci-archive:made.tar:made:1 oci:layout:made
                """);
        Image image = piped("cat made.tar");
        assertThat(image.config().user()).isEqualTo("7:8");
        expectWhatUmociUnpacks(image, 4);
    }
}
