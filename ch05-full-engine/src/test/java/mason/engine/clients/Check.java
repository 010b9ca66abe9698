// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

/** What a client does and must see; it throws what is wrong. */
@FunctionalInterface
interface Check {

    /** @param name of containers, volumes and images that the check may make */
    void see(String name) throws Exception;
}
