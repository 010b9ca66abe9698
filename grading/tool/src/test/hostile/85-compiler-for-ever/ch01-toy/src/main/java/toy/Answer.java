// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer implements A39 {

    public static int answer() throws Exception {
        return 42;
    }

    static int number = nowhere;
}

interface A00 { }

interface B00 { }

interface A01 extends A00, B00 { }
interface B01 extends A00, B00 { }
interface A02 extends A01, B01 { }
interface B02 extends A01, B01 { }
interface A03 extends A02, B02 { }
interface B03 extends A02, B02 { }
interface A04 extends A03, B03 { }
interface B04 extends A03, B03 { }
interface A05 extends A04, B04 { }
interface B05 extends A04, B04 { }
interface A06 extends A05, B05 { }
interface B06 extends A05, B05 { }
interface A07 extends A06, B06 { }
interface B07 extends A06, B06 { }
interface A08 extends A07, B07 { }
interface B08 extends A07, B07 { }
interface A09 extends A08, B08 { }
interface B09 extends A08, B08 { }
interface A10 extends A09, B09 { }
interface B10 extends A09, B09 { }
interface A11 extends A10, B10 { }
interface B11 extends A10, B10 { }
interface A12 extends A11, B11 { }
interface B12 extends A11, B11 { }
interface A13 extends A12, B12 { }
interface B13 extends A12, B12 { }
interface A14 extends A13, B13 { }
interface B14 extends A13, B13 { }
interface A15 extends A14, B14 { }
interface B15 extends A14, B14 { }
interface A16 extends A15, B15 { }
interface B16 extends A15, B15 { }
interface A17 extends A16, B16 { }
interface B17 extends A16, B16 { }
interface A18 extends A17, B17 { }
interface B18 extends A17, B17 { }
interface A19 extends A18, B18 { }
interface B19 extends A18, B18 { }
interface A20 extends A19, B19 { }
interface B20 extends A19, B19 { }
interface A21 extends A20, B20 { }
interface B21 extends A20, B20 { }
interface A22 extends A21, B21 { }
interface B22 extends A21, B21 { }
interface A23 extends A22, B22 { }
interface B23 extends A22, B22 { }
interface A24 extends A23, B23 { }
interface B24 extends A23, B23 { }
interface A25 extends A24, B24 { }
interface B25 extends A24, B24 { }
interface A26 extends A25, B25 { }
interface B26 extends A25, B25 { }
interface A27 extends A26, B26 { }
interface B27 extends A26, B26 { }
interface A28 extends A27, B27 { }
interface B28 extends A27, B27 { }
interface A29 extends A28, B28 { }
interface B29 extends A28, B28 { }
interface A30 extends A29, B29 { }
interface B30 extends A29, B29 { }
interface A31 extends A30, B30 { }
interface B31 extends A30, B30 { }
interface A32 extends A31, B31 { }
interface B32 extends A31, B31 { }
interface A33 extends A32, B32 { }
interface B33 extends A32, B32 { }
interface A34 extends A33, B33 { }
interface B34 extends A33, B33 { }
interface A35 extends A34, B34 { }
interface B35 extends A34, B34 { }
interface A36 extends A35, B35 { }
interface B36 extends A35, B35 { }
interface A37 extends A36, B36 { }
interface B37 extends A36, B36 { }
interface A38 extends A37, B37 { }
interface B38 extends A37, B37 { }
interface A39 extends A38, B38 { }
interface B39 extends A38, B38 { }
