// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static int next(int number) throws Exception {
        Thread.sleep(1_000_000);
        return number;
    }
}
