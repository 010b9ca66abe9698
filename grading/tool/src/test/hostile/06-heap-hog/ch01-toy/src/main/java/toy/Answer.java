// SPDX-License-Identifier: Apache-2.0
package toy;

import java.util.ArrayList;
import java.util.List;

public class Answer {

    public static int answer() throws Exception {
        List<byte[]> kept = new ArrayList<>();
        for (int i = 0; i < 2048; i++) {
            kept.add(new byte[1 << 20]);
        }
        return kept.size() == 2048 ? 42 : 41;
    }
}
