"""The smallest backend: the documented calls of the contract, for one user, in memory. To build on, not to run for others."""
import base64, hashlib, http.client, ipaddress, json, os, secrets, socket, urllib.parse as parse, urllib.request as request, wsgiref.simple_server
TOKEN, ANOMALIES, PAGE = os.environ["TOKEN"], os.environ["ANOMALIES"].split(","), os.environ.get("PAGE", "http://127.0.0.1:5173")
COLUMNS = {"title": "short_description", "description": "description", "status": "state", "priority": "priority", "assigned_group": "assignment_group"}
connection, links, answered = {}, [], {}  # answered: what was asked under each Idempotency-Key, and what was said
instance = request.build_opener(type("NoRedirects", (request.HTTPRedirectHandler,), {"redirect_request": lambda *_: None}))  # the password goes there alone
def refuse(*facts): raise RuntimeError(*facts)  # a problem: status, code, detail, and the field that was refused
def servicenow(method, path, body=None, to=connection, status=502):
    account = base64.b64encode((to or refuse(409, "not-connected", "ServiceNow is not connected. Connect it in Settings."))["api_access_token"].encode())
    headers = {"Authorization": "Basic " + account.decode(), "Content-Type": "application/json"}
    call = request.Request(f"{to['api_url']}/api/now/table/incident{path}", body and json.dumps(body).encode(), headers, method=method)
    try: return json.load(instance.open(call, timeout=4))["result"]
    except (OSError, ValueError, KeyError, http.client.HTTPException) as error: said = getattr(error, "code", 500)
    lost = "provider-unreachable" if method == "GET" else "outcome-unknown"  # from 500 on, nobody knows whether it was written
    code = {401: "provider-credentials", 403: "provider-forbidden", 429: "provider-rate-limited"}.get(said, "provider-error" if said < 500 else lost)
    refuse(503 if said == 429 else status, code, f"ServiceNow did not do it ({said}). Look at the account, and try again in a moment.")
def read(query, **how):
    rows = servicenow("GET", f"?sysparm_display_value=true&sysparm_exclude_reference_link=true&sysparm_limit=100&sysparm_query={parse.quote(query)}", **how)
    return [{"ticket_id": row["sys_id"], "ticket_number": row["number"], **{name: row[COLUMNS[name]] for name in COLUMNS}} for row in rows]
def ticket(id): return (id.isalnum() and read(f"sys_id={id}") or refuse(404, "ticket-not-found", "There is no such ticket."))[0]
def found(anomaly, id): return next((link for link in links if link["anomaly"] == anomaly and id in (link["id"], link["ticket"]["ticket_id"])), None)
def keep(anomaly, row): links.append({"id": secrets.token_hex(8), "anomaly": anomaly, "ticket": row}); return links[-1]
def page(items, query):
    number, size = (max(1, int(query.get(name, default))) for name, default in (("page", 1), ("size", 50)))
    return {"items": items[(number - 1) * size:number * size], "total": len(items), "page": number, "size": size, "pages": -(-len(items) // size)}
def listed(own):
    try: fresh = {row["ticket_id"]: row for row in read("sys_idIN" + ",".join(link["ticket"]["ticket_id"] for link in own))}
    except RuntimeError: fresh = {}  # what was known stands
    return [{**link, "ticket": fresh.get(link["ticket"]["ticket_id"], link["ticket"])} for link in own]
def create(anomaly, body, key):
    if not 0 < len(body["title"]) <= 160: refuse(422, "invalid-request", "A title has 1 to 160 characters.", "title")
    values = {"short_description": body["title"], "description": body.get("description", ""), "correlation_id": f"qualytics:{anomaly}:{key}"}
    earlier = read("correlation_id=" + values["correlation_id"])  # of a try whose answer was lost
    row = earlier[0] if earlier else ticket(servicenow("POST", "", values)["sys_id"])
    return {"ticket": row, "anomaly_id": anomaly, "integration_id": "1", "message": "Created.", "link_id": (found(anomaly, row["ticket_id"]) or keep(anomaly, row))["id"]}
def link(anomaly, body, key):
    row, mark, block = ticket(body["ticket_id"]), hashlib.sha256(f"{anomaly}:{key}".encode()).hexdigest()[:12], f"\n\nQualytics: {PAGE}/anomalies/{anomaly}"
    if found(anomaly, row["ticket_id"]): refuse(409, "already-linked", "This ticket is linked already.")
    servicenow("PATCH", "/" + row["ticket_id"], {"description": row["description"].replace(block, "") + block, "work_notes": f"Linked to anomaly {anomaly}. [ref:{mark}]"})
    return keep(anomaly, row)
def once(work, anomaly, body, key):
    if not key or key not in answered: answered[key] = (body, work(anomaly, body, key or secrets.token_hex(8)))
    return answered[key][1] if answered[key][0] == body else refuse(422, "idempotency-mismatch", "This key was used for something else.")
def connect(values):
    for at in socket.getaddrinfo(parse.urlsplit(values["api_url"]).hostname, 443):
        if ipaddress.ip_address(at[4][0]).is_link_local: refuse(422, "invalid-request", "No instance is there.", "api_url")
    return read("sys_id=0", to=values, status=400) or connection.update(values) or integration()
def integration(): return {"id": "1", "type": "servicenow", "api_url": connection["api_url"]}
def field(name, title, type="string", required=True): return {"field": name, "title": title, "type": type, "required": required, "values": []}
def search(words, anomaly): return [{**row, "linked": bool(found(anomaly, row["ticket_id"]))} for row in read(f"number={words}^ORshort_descriptionLIKE{words}")]
def answer(method, path, query, body, key):
    match method, *path:
        case "GET", "integrations-specifications": return [{"label": "ServiceNow", "type": "servicenow", "implemented": True, "category": "ticketing", "properties": [field("api_url", "Instance URL"), field("api_access_token", "Account")]}]
        case "GET", "integrations", "ticketing", "capabilities": return {"idempotency": True}
        case "GET", "integrations", "ticketing", "form-specification": return [field("title", "Short Description"), field("description", "Description", "text", required=False)]
        case "GET", "integrations", "ticketing", "tickets", "search": return page(search(query["query"].replace("^", " "), query.get("anomaly_id")), query)
        case "GET", "integrations", "ticketing", "tickets", id: return ticket(id)
        case ("POST", "integrations", "ticketing", "anomalies", at, "tickets") if at in ANOMALIES: return once(create, at, body, key)
        case ("POST", "anomalies", at, "ticket-links") if at in ANOMALIES: return once(link, at, body, key)
        case ("GET", "anomalies", at, "ticket-links") if at in ANOMALIES: return page(listed([link for link in links if link["anomaly"] == at]), query)
        case ("DELETE", "anomalies", at, "ticket-links", id) if found(at, id): return links.remove(found(at, id))
        case ("GET", "integrations", *id) if not id or id == ["1"] and connection: return integration() if id else page([integration()] if connection else [], query)
        case "POST", "integrations": return refuse(409, "integration-exists", "ServiceNow is connected.") if connection else connect(body)
        case ("PUT", "integrations", "1") if connection: return connect({**connection, **body})
        case ("DELETE", "integrations", "1") if connection: return connection.clear()
    refuse(404, "not-found", "There is no such thing.")
def application(sent, start):
    method, path, query = sent["REQUEST_METHOD"], sent["PATH_INFO"].split("/")[2:], dict(parse.parse_qsl(sent["QUERY_STRING"]))
    status, body = {"POST": 201, "DELETE": 204, "OPTIONS": 204}.get(method, 200), sent["wsgi.input"].read(int(sent.get("CONTENT_LENGTH") or 0))
    try:
        if method != "OPTIONS" and sent.get("HTTP_AUTHORIZATION") != f"Bearer {TOKEN}": refuse(401, "unauthenticated", "Sign in again.")
        said = method != "OPTIONS" and answer(method, path, query, json.loads(body or "{}"), sent.get("HTTP_IDEMPOTENCY_KEY"))
    except (RuntimeError, ValueError, KeyError, OSError) as error:
        status, code, detail, *fields = error.args if isinstance(error, RuntimeError) else (422, "invalid-request", "This cannot be read.", str(error.args[0]))
        said = {"type": "about:blank", "title": code, "status": status, "code": code, "detail": detail, "errors": [{"field": name, "detail": detail} for name in fields]}
    start(f"{status} {status}", [("Content-Type", "application/problem+json" if status >= 400 else "application/json"), ("Cache-Control", "no-store"), ("Retry-After", "5"),
          ("Access-Control-Allow-Origin", PAGE), ("Access-Control-Allow-Headers", "*, Authorization"), ("Access-Control-Allow-Methods", "*")])
    return [b"" if status == 204 else json.dumps(said).encode()]
wsgiref.simple_server.make_server("127.0.0.1", int(os.environ.get("PORT", "8080")), application).serve_forever()  # one request at a time
