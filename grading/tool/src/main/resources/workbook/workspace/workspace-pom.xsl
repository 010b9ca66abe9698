<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Makes the Maven files of a workspace. The chapters below are the reader's own modules
     beside it: nothing but libraries comes from a repository, no path leads out of the
     workspace, and so it may be moved, and opened by whatever opens Maven projects. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns="http://maven.apache.org/POM/4.0.0"
                xmlns:m="http://maven.apache.org/POM/4.0.0" exclude-result-prefixes="m">
  <xsl:output encoding="UTF-8" indent="yes"/>
  <xsl:strip-space elements="*"/>

  <!-- The names of the modules, with a space around each; empty for one of them. -->
  <xsl:param name="modules"/>

  <!-- The address of the project's Maven file. -->
  <xsl:param name="project-pom"/>

  <xsl:template match="/*">
    <project>
      <modelVersion>4.0.0</modelVersion>
      <xsl:choose>
        <xsl:when test="$modules"><xsl:call-template name="parent"/></xsl:when>
        <xsl:otherwise><xsl:call-template name="module"/></xsl:otherwise>
      </xsl:choose>
    </project>
  </xsl:template>

  <xsl:template name="parent">
    <groupId>mine</groupId>
    <artifactId>workspace</artifactId>
    <version>1</version>
    <packaging>pom</packaging>
    <modules><xsl:call-template name="each-module"><xsl:with-param name="names" select="$modules"/></xsl:call-template></modules>
    <properties>
      <maven.compiler.release>17</maven.compiler.release>
      <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
      <xsl:apply-templates select="m:properties/m:native.access" mode="copied"/>
    </properties>
    <dependencyManagement>
      <dependencies>
        <dependency>
          <groupId>org.junit</groupId>
          <artifactId>junit-bom</artifactId>
          <version><xsl:value-of select="m:properties/m:junit.version"/></version>
          <type>pom</type>
          <scope>import</scope>
        </dependency>
      </dependencies>
    </dependencyManagement>
    <xsl:apply-templates select="m:profiles[m:profile/m:id = 'newer-jdk']" mode="profile"/>
    <build>
      <pluginManagement>
        <plugins>
          <!-- The versions the workbook is built with are on this machine already. -->
          <xsl:for-each select="m:build/m:pluginManagement/m:plugins/m:plugin[contains(
              ' maven-clean-plugin maven-resources-plugin maven-compiler-plugin maven-surefire-plugin maven-jar-plugin maven-install-plugin ',
              concat(' ', m:artifactId, ' '))]">
            <plugin>
              <artifactId><xsl:value-of select="m:artifactId"/></artifactId>
              <version><xsl:value-of select="m:version"/></version>
              <xsl:if test="m:artifactId = 'maven-surefire-plugin'">
                <configuration>
                  <includes>
                    <include>**/*Test.java</include>
                    <include>**/*Exercise.java</include>
                  </includes>
                  <argLine>${native.access}</argLine>
                </configuration>
              </xsl:if>
            </plugin>
          </xsl:for-each>
        </plugins>
      </pluginManagement>
    </build>
  </xsl:template>

  <xsl:template match="m:profiles" mode="profile">
    <profiles>
      <xsl:apply-templates select="m:profile[m:id = 'newer-jdk']" mode="copied"/>
    </profiles>
  </xsl:template>

  <!-- As it is, without white space and comments of its own. -->
  <xsl:template match="*" mode="copied">
    <xsl:element name="{local-name()}">
      <xsl:apply-templates select="*|text()" mode="copied"/>
    </xsl:element>
  </xsl:template>

  <xsl:template name="each-module">
    <xsl:param name="names"/>
    <xsl:variable name="rest" select="substring-after($names, ' ')"/>
    <xsl:if test="$rest">
      <module><xsl:value-of select="substring-before($rest, ' ')"/></module>
      <xsl:call-template name="each-module"><xsl:with-param name="names" select="concat(' ', substring-after($rest, ' '))"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="module">
    <parent>
      <groupId>mine</groupId>
      <artifactId>workspace</artifactId>
      <version>1</version>
    </parent>
    <artifactId><xsl:value-of select="m:artifactId"/></artifactId>
    <dependencies>
      <xsl:for-each select="m:dependencies/m:dependency">
        <dependency>
          <xsl:choose>
            <xsl:when test="m:groupId = 'walls-sky-ground'">
              <groupId>mine</groupId>
              <artifactId><xsl:value-of select="m:artifactId"/></artifactId>
              <version>1</version>
            </xsl:when>
            <xsl:otherwise>
              <groupId><xsl:value-of select="m:groupId"/></groupId>
              <artifactId><xsl:value-of select="m:artifactId"/></artifactId>
              <xsl:if test="m:groupId != 'org.junit.jupiter'">
                <version><xsl:call-template name="version"/></version>
              </xsl:if>
              <xsl:apply-templates select="m:classifier" mode="copied"/>
            </xsl:otherwise>
          </xsl:choose>
          <xsl:apply-templates select="m:scope" mode="copied"/>
        </dependency>
      </xsl:for-each>
    </dependencies>
  </xsl:template>

  <!-- The version that the project sets for a library, by way of a property. -->
  <xsl:template name="version">
    <xsl:variable name="artifact" select="m:artifactId"/>
    <xsl:variable name="project" select="document($project-pom)/m:project"/>
    <xsl:variable name="version" select="$project/m:dependencyManagement/m:dependencies/m:dependency[m:artifactId = $artifact]/m:version"/>
    <xsl:value-of select="$project/m:properties/*[local-name() = substring-before(substring-after($version, '${'), '}')]"/>
  </xsl:template>
</xsl:stylesheet>
