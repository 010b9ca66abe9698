// SPDX-License-Identifier: Apache-2.0
package mason.engine.state;

import java.nio.file.Files;
import java.nio.file.Path;

/** A process that has a temporary directory until it is killed. */
final class DirectoryHolder {

    private DirectoryHolder() {
    }

    public static void main(String[] home) throws Exception {
        TemporaryDirectory held = TemporaryDirectory.in(Path.of(home[0]));
        Files.writeString(held.path().resolve("half"), "half");
        System.out.println(held.path());
        Thread.sleep(600_000);
    }
}
