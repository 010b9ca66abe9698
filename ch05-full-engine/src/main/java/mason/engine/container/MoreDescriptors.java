// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.ArrayList;
import java.util.List;
import mason.launch.Stdio;
import mason.linux.CloseOnExec;
import mason.linux.Fd;

/**
 * Further descriptors for what a process does before it becomes the command, which does
 * not get them: {@link CloseOnExec}.
 */
record MoreDescriptors(Stdio standard, List<Fd> files) implements Stdio {

    /** The number of the first of them. */
    static final int FIRST = 3;

    @Override
    public List<Fd> open() {
        List<Fd> all = new ArrayList<>(standard.open());
        all.addAll(files);
        return all;
    }
}
