// SPDX-License-Identifier: Apache-2.0
package toy;

import java.lang.reflect.Field;
import sun.misc.Unsafe;

public class Answer {

    public static int answer() throws Exception {
        Unsafe unsafe = unsafe();
        for (int i = 0; i < 2048; i++) {
            unsafe.setMemory(unsafe.allocateMemory(1 << 20), 1 << 20, (byte) 1);
        }
        return 41;
    }

    private static Unsafe unsafe() throws Exception {
        Field only = Unsafe.class.getDeclaredField("theUnsafe");
        only.setAccessible(true);
        return (Unsafe) only.get(null);
    }
}
