// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.util.concurrent.Callable;

/**
 * A subcommand that another module adds to {@link Workbook}: it is a picocli command, and
 * {@code META-INF/services} of its module names it.
 */
public interface PluginCommand extends Callable<Integer> {
}
