FROM node:20-slim
WORKDIR /chancery
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY bin bin
COPY src src
COPY cypher cypher
COPY dossiers dossiers
COPY tests/questions tests/questions
COPY schema.graphql tsconfig.json ./
ENV HOST=0.0.0.0 CHANCERY_INSTALLED=yes
USER node
EXPOSE 4000
CMD ["node", "bin/chancery.cjs", "start"]
