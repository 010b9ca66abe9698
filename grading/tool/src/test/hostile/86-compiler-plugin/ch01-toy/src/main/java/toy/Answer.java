// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static int answer() throws Exception {
        return 42;
    }
}
