// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static Object next(int number) throws Exception {
        return String.valueOf(number + 1);
    }
}
