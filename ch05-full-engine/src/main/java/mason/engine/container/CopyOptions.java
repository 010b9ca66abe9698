// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

/**
 * How {@code docker cp} copies into a container.
 *
 * @param keepsKinds whether no directory takes the place of something else, nor something
 *        else that of a directory
 * @param toItsUser whether what is copied belongs to the container's user
 */
public record CopyOptions(boolean keepsKinds, boolean toItsUser) {
}
