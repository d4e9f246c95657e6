# Stage 1: build with a JDK 25 and Maven. Stage 2: a Java 25 runtime, the jar and its libraries, and a user without rights.
ARG BUILD_IMAGE=docker.io/library/maven:3.9-eclipse-temurin-25
ARG RUN_IMAGE=docker.io/library/eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
# what .dockerignore lets in: the pom, the sources and the commands
COPY . .
RUN mvn -q -B package -DskipTests

FROM ${RUN_IMAGE}
RUN useradd --system --create-home --home-dir /data --shell /usr/sbin/nologin floorwire
COPY --from=build /src/target/lib /app/lib
COPY --from=build /src/target/floorwire.jar /app/floorwire.jar
COPY LICENSE NOTICE /app/
# which classes to keep loaded and linked: a start takes half the time with it (docs/benchmarks.md)
RUN java --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseCompactObjectHeaders -XX:+UseSerialGC -Dsun.net.httpserver.nodelay=true -XX:AOTCacheOutput=/app/floorwire.aot \
    -jar /app/floorwire.jar demo --batch > /dev/null
USER floorwire
WORKDIR /data
VOLUME /data
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "-Dsun.net.httpserver.nodelay=true", \
    "-XX:AOTCache=/app/floorwire.aot", "-Xlog:aot=off", "-jar", "/app/floorwire.jar"]
# /health of the private listener; the first load of a Congress may take its minutes, and the loop turns meanwhile
HEALTHCHECK --interval=60s --timeout=15s --start-period=60s --retries=3 \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp", "/app/floorwire.jar", "floorwire.app.HealthProbe"]
# without an argument it is the service; posts on standard output, the log on standard error
CMD ["run"]
