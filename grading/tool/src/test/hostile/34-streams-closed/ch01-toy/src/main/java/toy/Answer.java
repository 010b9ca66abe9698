// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static int answer() throws Exception {
        System.in.close();
        System.out.close();
        System.err.close();
        System.setIn(null);
        System.setOut(null);
        System.setErr(null);
        return 42;
    }
}
