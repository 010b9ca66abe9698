// SPDX-License-Identifier: Apache-2.0
package workbook.course;

/**
 * What stands between two marks of a source.
 *
 * @param opened the line of the opening mark, from 1
 * @param closed the line of the closing mark
 */
public record TaggedRegion(String tag, int opened, int closed) {

    public boolean contains(Hole hole) {
        return opened <= hole.opened() && hole.closed() <= closed;
    }
}
