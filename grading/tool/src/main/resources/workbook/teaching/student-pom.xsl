<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="http://maven.apache.org/POM/4.0.0"
                exclude-result-prefixes="m">
  <xsl:output encoding="UTF-8"/>

  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
  </xsl:template>

  <!-- The book has the answers, and style is not graded. -->
  <xsl:template match="m:module[. = 'chapters' or . = 'grading/listings']"/>
  <xsl:template match="m:plugin[m:artifactId = 'formatter-maven-plugin'
                       or m:artifactId = 'maven-checkstyle-plugin']"/>
  <xsl:template match="m:arg[. = '-Werror']"/>

  <!-- Sources that don't compile must not keep the graded tests from being compiled:
       bin/setup then takes the skeleton, which is what was handed out. -->
  <xsl:template match="m:project[m:modules]/m:properties">
    <xsl:copy>
      <chapter.sources xmlns="http://maven.apache.org/POM/4.0.0">src/main/java</chapter.sources>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>
  <xsl:template match="m:project[starts-with(m:artifactId, 'ch')]/m:build">
    <xsl:copy>
      <sourceDirectory xmlns="http://maven.apache.org/POM/4.0.0">${project.basedir}/${chapter.sources}</sourceDirectory>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
