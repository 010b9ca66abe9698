// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import workbook.course.Trouble;
import workbook.report.ReportFile;

/** Reads {@code FORMAT=FILE}; picocli adds which option it is about. */
final class ReportConverter implements ITypeConverter<ReportFile> {

    @Override
    public ReportFile convert(String text) {
        try {
            return ReportFile.of(text);
        } catch (Trouble e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
