// SPDX-License-Identifier: Apache-2.0
package toy;

public class Answer {

    public static int answer() throws Exception {
        try {
            System.class
                    .getMethod("setSecurityManager",
                            Class.forName("java.lang.SecurityManager"))
                    .invoke(null, new Refusal());
        } catch (ReflectiveOperationException notInThisJdk) {
            return 41;
        }
        return 41;
    }

    /** Says no to every end of the JVM. */
    @SuppressWarnings("removal")
    private static final class Refusal extends SecurityManager {

        @Override
        public void checkPermission(java.security.Permission asked) {
            if (asked.getName().startsWith("exitVM")) {
                throw new SecurityException("stay");
            }
        }
    }
}
