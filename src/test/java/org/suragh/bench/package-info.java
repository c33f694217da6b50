/// Benchmarks of the two hot paths, import and linkage, under JMH. They are compiled with the tests and run by hand:
///
///     mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/cp
///     java -cp target/test-classes:target/classes:$(cat target/cp) org.openjdk.jmh.Main LinkageBenchmark
package org.suragh.bench;
