// SPDX-License-Identifier: Apache-2.0
package toy;

import com.sun.tools.attach.VirtualMachine;

/** Attaches to a JVM and loads an agent there. */
public class Attacher {

    public static void main(String[] arguments) throws Exception {
        VirtualMachine other = VirtualMachine.attach(arguments[0]);
        other.loadAgent(arguments[1]);
        other.detach();
    }
}
