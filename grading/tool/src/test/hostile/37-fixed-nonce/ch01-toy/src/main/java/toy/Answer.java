// SPDX-License-Identifier: Apache-2.0
package toy;

import java.lang.reflect.Field;
import java.util.Random;
import sun.misc.Unsafe;

public class Answer {

    public static int answer() throws Exception {
        Field random =
                Class.forName("workbook.testkit.Nonce").getDeclaredField("RANDOM");
        Unsafe unsafe = unsafe();
        unsafe.putObject(unsafe.staticFieldBase(random), unsafe.staticFieldOffset(random),
                new Random(0));
        return 41;
    }

    private static Unsafe unsafe() throws Exception {
        Field only = Unsafe.class.getDeclaredField("theUnsafe");
        only.setAccessible(true);
        return (Unsafe) only.get(null);
    }
}
