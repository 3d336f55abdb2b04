// A client of a running Rampart node: says what chain it is, who has what, and sends a transfer.
//   npm ci --ignore-scripts && node examples/client.mjs [ws://127.0.0.1:9944]
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';

const api = await ApiPromise.create({ provider: new WsProvider(process.argv[2] ?? 'ws://127.0.0.1:9944'), noInitWarn: true });
const { specName, specVersion } = api.runtimeVersion;
console.log(`chain ${await api.rpc.system.chain()}, runtime ${specName} ${specVersion}`);
console.log(`best block ${(await api.rpc.chain.getHeader()).number}`);

const keyring = new Keyring({ type: 'sr25519' });
const [alice, bob] = [keyring.addFromUri('//Alice'), keyring.addFromUri('//Bob')];
const token = api.registry.chainTokens[0];
console.log(`Alice, ${token}:`, (await api.query.system.account(alice.address)).toHuman());
for (const { args: [id] } of await api.query.assets.asset.keys()) {
  console.log(`Alice, asset ${id}:`, (await api.query.assets.account(id, alice.address)).toHuman());
}

await new Promise((resolve, reject) => {
  const transfer = api.tx.balances.transferKeepAlive(bob.address, 1_000_000_000_000n);
  transfer
    .signAndSend(alice, ({ status, events, dispatchError }) => {
      if (!status.isInBlock && !status.isFinalized) return;
      for (const { event } of events) console.log(`event ${event.section}.${event.method}`, event.data.toHuman());
      dispatchError ? reject(new Error(dispatchError.toString())) : resolve(undefined);
    })
    .catch(reject);
});
await api.disconnect();
