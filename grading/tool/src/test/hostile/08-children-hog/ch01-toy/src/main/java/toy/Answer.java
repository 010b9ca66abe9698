// SPDX-License-Identifier: Apache-2.0
package toy;

import java.util.ArrayList;
import java.util.List;

public class Answer {

    public static int answer() throws Exception {
        List<Process> children = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            children.add(new ProcessBuilder("sh", "-c",
                    "x=$(head -c 268435456 /dev/zero | tr '\\0' x); sleep 2; "
                            + "[ ${#x} = 268435456 ]")
                    .start());
        }
        int fed = 0;
        for (Process child : children) {
            fed += child.waitFor() == 0 ? 1 : 0;
        }
        return fed == 8 ? 41 : 42;
    }
}
