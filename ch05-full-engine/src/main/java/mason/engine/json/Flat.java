// SPDX-License-Identifier: Apache-2.0
package mason.engine.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record whose components are records that share one JSON object: each component reads
 * the members it knows. What the API has as sixty members of one object is told apart by
 * subject here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Flat {
}
