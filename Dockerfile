# Build: docker build -t druppel .
# Run:   docker run -p 3000:3000 -v druppel-data:/app/data --env-file slack.env druppel
# Other commands, next to the server: docker exec CONTAINER druppel doctor
# Own texts: add -v ./own:/app/own:ro -e DRUPPEL_LIBRARY=config/library:own (docs/operations.md).
# A folder mounted in place of the volume has to be writable for user 10001.
# Base images by digest, of all platforms; docs/security.md says how to renew them.
FROM maven:3.9-eclipse-temurin-25@sha256:93b8a14ea2f412782e4e842651273b4d903e35cc496284f178fbbe2d67d00976 AS build
WORKDIR /build
COPY pom.xml .
COPY .mvn .mvn
COPY src/main src/main
RUN mvn -q -B -Dmaven.test.skip=true package

FROM eclipse-temurin:25-jre@sha256:8da0490fa9a3c26867012019565948eef0ee69438f5c75ac28146967bae984b5
# Fonts, for the text in pictures.
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl fontconfig fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /app druppel \
    && mkdir -p /app/data \
    && chown druppel /app/data
RUN printf '#!/bin/sh\nexec java -XX:+ExitOnOutOfMemoryError --sun-misc-unsafe-memory-access=allow -Ddruppel.home=/app -jar /app/druppel.jar "$@"\n' \
        > /usr/local/bin/druppel \
    && chmod 755 /usr/local/bin/druppel
WORKDIR /app
COPY --from=build /build/target/druppel.jar druppel.jar
COPY config config
USER 10001
VOLUME /app/data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
    CMD curl -fsS "http://127.0.0.1:${PORT:-3000}/healthz" || exit 1
ENTRYPOINT ["druppel"]
CMD ["serve"]
