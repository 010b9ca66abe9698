// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.nio.file.Path;
import mason.launch.Plan;
import mason.linux.Step;

/**
 * A directory that exists in the container's root afterwards, such as its working
 * directory: to be made before the root is read-only.
 */
public record DirectoryInRoot(Path root, String path) implements Step {

    public Plan plan() {
        return Plan.inNamespaces(this);
    }

    @Override
    public void apply() {
        if (!Path.of(path).normalize().equals(Path.of("/"))) {
            new PlaceInRoot(root, path).directory().close();
        }
    }

    @Override
    public String text() {
        return "mkdir(" + root + path + ", 0755)";
    }
}
